import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { published } from './assets.ts';

/** What the pages' modules import by name. */
const IMPORT_MAP = JSON.stringify({
  imports: { '@pasar/core/client': published('@pasar/core', './client') },
});
const WIDGETS = published('@pasar/widgets', './loader');

const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(IMPORT_MAP).digest('base64')}'`,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A page of web/, with the import map and the widgets' one script tag where it says so. */
export async function page(name: 'start' | 'portal' | 'privacy', status = 200): Promise<Response> {
  const text = await readFile(new URL(`../web/${name}.html`, import.meta.url), 'utf8');
  const head = `<script type="importmap">${IMPORT_MAP}</script>\n    <script type="module" src="${WIDGETS}"></script>`;
  return new Response(text.replace('<!-- pasar -->', head), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
