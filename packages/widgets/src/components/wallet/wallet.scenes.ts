import { type Scene, there } from '../../testing/proofs/scene.ts';
import { REASONS, walletAnswers } from './wallet.samples.ts';

export const WALLET_SCENES: readonly Scene[] = [
  {
    name: 'wallet',
    element: 'wallet',
    answers: () => walletAnswers(REASONS),
    shown: (widget) => there(widget, '.line'),
  },
];
