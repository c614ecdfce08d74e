import { defineElement } from '../element/define.ts';
import { PasarProvider } from './provider.ts';

defineElement('provider', PasarProvider);
