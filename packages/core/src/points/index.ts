export { correctPoints, creditPoints, giveBackPoints } from './credit.ts';
export { holdPoints, releasePoints, takePoints } from './hold-points.ts';
export { type Lead, leadsFor, missingFor } from './lead.ts';
export { type HoldReason, type LeadMove, leadMoves, type ReleaseReason } from './lead-moves.ts';
export type { PointsReason, WalletLine, WalletQuery, WalletView } from './wallet.schema.ts';
export {
  emptyWallet,
  type Hold,
  ISSUED,
  LEADS,
  type PointsEntry,
  type PointsFacts,
  type PointsMove,
  type Wallet,
  walletAccount,
} from './wallet.ts';
