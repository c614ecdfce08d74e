import { agreeingScenarios } from './agreeing.ts';
import { choosingScenarios } from './choosing.ts';
import { idempotencyScenarios } from './idempotency.ts';
import { ledgerScenarios } from './ledger.ts';
import { letterScenarios } from './letters.ts';
import { licensingScenarios } from './licensing.ts';
import { offeringScenarios } from './offering.ts';
import { openingScenarios } from './opening.ts';
import { organizingScenarios } from './organizing.ts';
import { peopleScenarios } from './people.ts';
import { pointsScenarios } from './points.ts';
import { processScenarios } from './processes.ts';
import { proposingScenarios } from './proposing.ts';
import { relatingScenarios } from './relating.ts';
import type { Scenario } from './scenario.ts';
import { takingScenarios } from './taking.ts';

/** All of them. */
export const SCENARIOS: readonly Scenario[] = [
  ...takingScenarios,
  ...choosingScenarios,
  ...proposingScenarios,
  ...offeringScenarios,
  ...pointsScenarios,
  ...ledgerScenarios,
  ...idempotencyScenarios,
  ...peopleScenarios,
  ...processScenarios,
  ...letterScenarios,
  ...openingScenarios,
  ...agreeingScenarios,
  ...licensingScenarios,
  ...relatingScenarios,
  ...organizingScenarios,
];
