import { defineElement } from '../../../element/define.ts';
import { PasarPartnerCard } from './partner-card.ts';

/** For stories and tests: in a page the card stands inside `pasar-partners`. */
defineElement('partner-card', PasarPartnerCard);
