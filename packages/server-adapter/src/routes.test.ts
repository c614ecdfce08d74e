import { expect, test } from 'vitest';
import { checkComplete } from './http/app.ts';
import { ROUTES } from './routes.ts';

test('every endpoint of the contract has one route', () => {
  expect(() => checkComplete(ROUTES)).not.toThrow();
  expect(() => checkComplete(ROUTES.slice(1))).toThrow('without: health.read');
  expect(() => checkComplete([...ROUTES, ROUTES[0]!])).toThrow('twice: health.read');
});
