import { jakarta } from './jakarta.ts';
import { lyon } from './lyon.ts';
import { moscow } from './moscow.ts';
import type { TownPlan } from './plan.ts';

export const towns: readonly TownPlan[] = [jakarta, lyon, moscow];
