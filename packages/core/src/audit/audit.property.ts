import fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkOf } from './network.ts';

it('PRV-3 of an IPv4 address the last byte is gone, whatever form it comes in', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(byte, byte, byte, byte, fc.constantFrom('', '::ffff:'), (a, b, c, d, prefix) => {
      expect(networkOf(`${prefix}${a}.${b}.${c}.${d}`)).toBe(`${a}.${b}.${c}.0/24`);
    }),
  );
});

it('PRV-3 of an IPv6 address the first 48 bits stay, and what comes after them makes no difference', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(fc.tuple(group, group, group), fc.array(group, { minLength: 5, maxLength: 5 }), (head, rest) => {
      // An IPv4 address in IPv6's clothes is cut as IPv4.
      const text = [...head, ...rest].map((part) => part.toString(16)).join(':');
      expect(networkOf(text)).toBe(`${head.map((part) => part.toString(16)).join(':')}::/48`);
    }),
  );
});

it('PRV-3 whatever a caller writes, no more of it is kept than a network', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
      expect(networkOf(text) ?? '').toMatch(/^(\d+\.\d+\.\d+\.0\/24|[0-9a-f]+:[0-9a-f]+:[0-9a-f]+::\/48)?$/);
    }),
  );
});
