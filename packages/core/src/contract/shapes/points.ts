import { WalletQuery, WalletView } from '../../points/wallet.schema.ts';
import type { POINTS } from '../endpoints/points.ts';
import type { Shapes } from './shape.ts';

export const POINTS_SHAPES = {
  'wallet.read': { query: WalletQuery, answer: WalletView },
} as const satisfies Shapes<typeof POINTS>;
