import { expect, test } from 'vitest';
import { isPrivacyAddress } from './privacy-address.ts';

test.each([
  ['https://griya.example/privacy', true],
  ['HTTPS://griya.example', true],
  ['/privacy', true],
  ['/', true],
  ['http://griya.example', false],
  ['javascript:alert(1)', false],
  ['//elsewhere.example', false],
  ['/\\elsewhere.example', false],
  ['griya.example/privacy', false],
  ['https://', false],
  ['', false],
])('PRV-1 the address %j of what people are told about their data: %s', (address, expected) => {
  expect(isPrivacyAddress(address)).toBe(expected);
});
