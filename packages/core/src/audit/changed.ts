import { isId } from '../kernel/ids.ts';

/** What an act changed, as far as a trail may say it (PRV-3): ids, names of fields, states. Never what stands in a field. */
export interface Changed {
  /** The members of the body that were given. */
  readonly fields: readonly string[];
  /** By the name they were given under: `proposal`, `site`. */
  readonly ids: Readonly<Record<string, string | readonly string[]>>;
  /** The state it led to, where the act says so. */
  readonly state?: string;
  /** Of a session: whom it lets in, `manager:anna`. */
  readonly person?: string;
}

/** Read off a call by itself: the ids of its path and the outermost ids of its body, and the names of the body's members. */
export function changedBy(params: unknown, body: unknown): Changed {
  const members = isRecord(body) ? Object.entries(body).filter(([, value]) => value !== undefined) : [];
  const ids: Record<string, string | readonly string[]> = {};
  for (const [name, value] of [...(isRecord(params) ? Object.entries(params) : []), ...members]) {
    if (isIdText(value)) ids[name] = value;
    else if (Array.isArray(value) && value.length > 0 && value.every(isIdText)) ids[name] = value;
  }
  return { fields: members.map(([name]) => name), ids };
}

function isIdText(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
