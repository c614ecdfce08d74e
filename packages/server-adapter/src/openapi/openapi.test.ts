import { COMMON_REFUSALS, ENDPOINTS, type Endpoint } from '@pasar/core/contract';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { openApi, openApiOnce } from './openapi.ts';

interface Operation {
  operationId: string;
  security: Record<string, []>[];
  parameters: { $ref?: string; name?: string; in?: string }[];
  responses: { default: { content: Record<string, { schema: { allOf: [unknown, { properties: unknown }] } }> } };
}
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { required?: string[]; properties: Record<string, unknown> }> };
};

const document = openApi({ version: '0.1.0' }) as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);
const table = Object.entries(ENDPOINTS) as [string, Endpoint][];
const operationOf = (id: string) => operations.find((operation) => operation.operationId === id)!;

describe('OpenAPI', () => {
  test('the document is valid OpenAPI 3.1, references included', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  test('it tells the whole table, method and path', () => {
    expect(operations.map(({ operationId, method, path }) => [operationId, method, path]).sort()).toEqual(
      table.map(([id, { method, path }]) => [id, method, path]).sort(),
    );
  });

  test('the same contract gives the same text', () => {
    expect(JSON.stringify(openApi({ version: '0.1.0' }))).toBe(JSON.stringify(document));
    const once = openApiOnce({ version: '0.1.0' });
    expect(openApiOnce({ version: '0.1.0' })).toBe(once);
    expect(once).toEqual(document);
    expect(openApiOnce({ version: '0.1.0', prefix: '/pasar' }).servers).toEqual([{ url: '/pasar' }]);
  });

  test('every write asks for an idempotency key, but for what may be repeated; no read does', () => {
    for (const [id, { method, repeatable }] of table) {
      const asks = operationOf(id).parameters.some(({ $ref }) => $ref?.endsWith('/Idempotency-Key'));
      expect([id, asks]).toEqual([id, method !== 'GET' && !repeatable]);
    }
    expect(table.some(([, { repeatable }]) => repeatable)).toBe(true);
  });

  test('ERR-1 every operation lists its refusal codes', () => {
    for (const [id, { refusals }] of table) {
      const { schema } = operationOf(id).responses.default.content['application/problem+json']!;
      expect(schema.allOf[1].properties).toEqual({ code: { enum: [...refusals, ...COMMON_REFUSALS] } });
    }
  });

  test('each role has its kind of token', () => {
    expect(operationOf('sessions.create').security).toEqual([{ secretKey: [] }]);
    expect(operationOf('catalog.list').security).toEqual([{ publishableKey: [] }, { session: [] }]);
    expect(operationOf('requests.create').security).toEqual([{ session: [] }]);
    expect(operationOf('health.read').security).toEqual([]);
  });

  test('parameters in the path stand in the parameters', () => {
    for (const { path, parameters } of operations) {
      const braces = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name);
      expect(parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(braces);
    }
  });

  test('what is written may leave out what has a default; what is read has it always', () => {
    const { FormDefinition, Brand } = document.components.schemas;
    expect(FormDefinition).toBeDefined();
    expect((Brand!.properties.tokens as { required: string[] }).required).toContain('density');
  });

  test('mounted behind a prefix, it says so', () => {
    expect(openApi({ version: '1', prefix: '/pasar' }).servers).toEqual([{ url: '/pasar' }]);
    expect(openApi({ version: '1' }).servers).toEqual([{ url: '/' }]);
  });
});
