import { defineElement } from '../../element/define.ts';
import { PasarOrderForm } from './order-form.ts';

defineElement('order-form', PasarOrderForm);
