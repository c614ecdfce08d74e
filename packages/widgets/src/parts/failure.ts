import type { ListedProblem } from '@pasar/core/contract';
import type { Words } from '@pasar/core/words';
import type { TemplateResult } from 'lit';
import type { Failure } from '../element/failure.ts';
import { plainFailureNotice } from './plain-failure.ts';

/** A failure as a person reads it, and one by one what stands in the way of what was tried. */
export function failureNotice(t: Words, failure: Failure, retry?: () => void): TemplateResult {
  return plainFailureNotice(t, failure, retry, inTheWay(failure.problem?.listed));
}

const lists = new WeakMap<object, HTMLElement>();

/** What stands in the way, one by one. Its code comes when there is something to list. */
export function inTheWay(listed: readonly ListedProblem[] | undefined): Element | undefined {
  if (!listed?.[0]) return undefined;
  const list = lists.get(listed) ?? document.createElement('div');
  lists.set(listed, list);
  void import('./listed.ts').then(({ showListed }) => showListed(list, listed));
  return list;
}
