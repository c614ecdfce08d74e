import { defineElement } from '../../element/define.ts';
import { PasarPartnerProfile } from './partner-profile.ts';

defineElement('partner-profile', PasarPartnerProfile);
