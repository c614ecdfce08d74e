import { defineElement } from '../../element/define.ts';
import { PasarOrders } from './orders.ts';

defineElement('orders', PasarOrders);
