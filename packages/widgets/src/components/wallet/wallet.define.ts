import { defineElement } from '../../element/define.ts';
import { PasarWallet } from './wallet.ts';

defineElement('wallet', PasarWallet);
