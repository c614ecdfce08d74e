import { defineElement } from '../../element/define.ts';
import { PasarPartners } from './partners.ts';

defineElement('partners', PasarPartners);
