/** Real receivers of what a marketplace sends, for journeys through a whole portal. */
export { partOf, type ReceivedMail, smtpPeer } from './smtp-peer.ts';
export { type ReceivedCall, webhookReceiver } from './webhook-receiver.ts';
