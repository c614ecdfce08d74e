import { defineElement } from '../../element/define.ts';
import { PasarMap } from './map.ts';

defineElement('map', PasarMap);
