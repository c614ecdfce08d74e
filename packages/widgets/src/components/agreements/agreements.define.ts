import { defineElement } from '../../element/define.ts';
import { PasarAgreements } from './agreements.ts';

defineElement('agreements', PasarAgreements);
