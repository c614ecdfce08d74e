import { defineElement } from '../../element/define.ts';
import { PasarCatalog } from './catalog.ts';

defineElement('catalog', PasarCatalog);
