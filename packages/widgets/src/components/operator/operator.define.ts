import { defineElement } from '../../element/define.ts';
import { PasarOperator } from './operator.ts';

defineElement('operator', PasarOperator);
