import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Options } from '../s3-files.ts';
import { isSignedWith } from './signature-v4.ts';

/**
 * For tests: a local S3 server on a free port, with an empty bucket. s3rver takes any version-4 signature for good, so
 * the signature is checked before it.
 */
export async function startS3(): Promise<{ options: S3Options; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'pasar-s3-'));
  const s3 = new S3rver({ silent: true, directory, configureBuckets: [{ name: 'photos' }] });
  await s3.configureBuckets();
  // The one pair of keys s3rver knows.
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

  const answer = s3.callback();
  const server = createServer((request, response) => {
    if (isSignedWith(keys.secretAccessKey, request)) return answer(request, response);
    request.resume();
    response.writeHead(403, { 'content-type': 'application/xml' });
    response.end('<Error><Code>SignatureDoesNotMatch</Code><Message>The signature does not match.</Message></Error>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    options: { bucket: 'photos', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, ...keys },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
