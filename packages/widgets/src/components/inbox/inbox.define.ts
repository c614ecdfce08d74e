import { defineElement } from '../../element/define.ts';
import { PasarInbox } from './inbox.ts';

defineElement('inbox', PasarInbox);
