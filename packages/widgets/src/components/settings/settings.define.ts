import { defineElement } from '../../element/define.ts';
import { PasarSettings } from './settings.ts';

defineElement('settings', PasarSettings);
