export { type Account, accountKey, type Unit } from './account.ts';
export { type BalanceLine, balanceOf, balances, explain } from './balance.ts';
export { type Entry, type EntryHead, entry, type Posting, reverse, transfer } from './entry.ts';
export { heldOf, hold, releaseHeld, takeHeld } from './hold.ts';
