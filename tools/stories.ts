/**
 * `npm run stories [part of an id]`: opens every story of the built workshop in Chromium, waits until it has settled, and
 * lets axe look at it. A story fails by a violation, an error in the console, or data that its server did not give.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { run } from './step.ts';

const FOLDER = 'storybook-static';
const AXE = 'node_modules/axe-core/axe.min.js';
/** Pages side by side; each starts a marketplace of its own. */
const PAGES = 4;
/** For the first story of a page, whose server starts with it. */
const START_MS = 60_000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const build = await run({ name: 'build the workshop', command: ['npm', 'run', '-s', 'build-storybook'] });
if (build.failed > 0) process.exit(1);

const server = createServer(({ url = '/' }, response) => {
  const file = normalize(join(FOLDER, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  if (!file.startsWith(FOLDER)) return void response.writeHead(404).end();
  createReadStream(file)
    .on('open', () => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }))
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = `http://localhost:${(server.address() as AddressInfo).port}`;

interface Index {
  readonly entries: Readonly<Record<string, { readonly id: string; readonly type: 'story' | 'docs' }>>;
}
const { entries } = JSON.parse(await readFile(join(FOLDER, 'index.json'), 'utf8')) as Index;
const [part = ''] = process.argv.slice(2);
const waiting = Object.values(entries)
  .filter(({ id, type }) => type === 'story' && id.includes(part))
  .map(({ id }) => id);

const tally = { passed: 0, failed: 0 };
const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args: [...args] });
try {
  await Promise.all(Array.from({ length: Math.min(PAGES, waiting.length) }, () => openAll(browser)));
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;

/** One page takes stories until none are left. The workshop stays, as it does for a person who clicks through it. */
async function openAll(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  let isOpen = false;
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    complaints = [];
    try {
      if (!isOpen) await open(page, id);
      else await change(page, id);
      isOpen = true;
      complaints.push(...(await faultsOf(page)));
    } catch (error) {
      complaints.push(String(error));
      isOpen = false;
    }
    if (complaints.length === 0) tally.passed++;
    else tally.failed++;
    if (complaints.length > 0) console.error([`✗ ${id}`, ...complaints].join('\n    '));
  }
  await context.close();
}

async function open(page: Page, id: string): Promise<void> {
  // The workshop's own run of axe is left to those who look at it.
  await page.goto(`${address}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
  await page.addScriptTag({ path: AXE });
  await page.locator('.ground').waitFor({ timeout: START_MS });
}

/** Goes to a story the way the workshop's menu does. */
async function change(page: Page, id: string): Promise<void> {
  await page.evaluate(
    ({ storyId, limit }) =>
      new Promise<void>((resolve, reject) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Workshop;
        setTimeout(reject, limit, new Error('it was not rendered'));
        channel.once('storyRendered', () => resolve());
        for (const event of ['storyErrored', 'storyThrewException', 'storyMissing']) channel.once(event, reject);
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }),
    { storyId: id, limit: START_MS },
  );
}

interface Workshop {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, listener: (told: unknown) => void): void;
    emit(event: string, told: object): void;
  };
}

/** What is wrong with the story that stands in the page. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const QUIET_LOOKS = 3;
    const ground = document.querySelector('.ground')!;
    const isOnTown = ground.hasAttribute('data-as');
    // Told answers come at once or, in a story of loading, never.
    const longestLoadingMs = isOnTown ? 20_000 : 1000;
    const textOf = (node: Node): string =>
      [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join('') +
      (node.nodeType === 3 ? node.textContent : (node.nodeName ?? ''));
    const isIn = (state: string) => ground.querySelector(`:state(${state})`) !== null;

    const began = performance.now();
    let before = '';
    for (let quiet = 0; quiet < QUIET_LOOKS; ) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const now = textOf(ground);
      const isLoading = isIn('loading') && performance.now() - began < longestLoadingMs;
      quiet = now === before && !isLoading ? quiet + 1 : 0;
      before = now;
    }

    const found = isOnTown ? ['loading', 'error', 'offline'].filter(isIn) : [];
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(ground, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
      resultTypes: ['violations'],
    });
    return [
      ...found.map((state) => `the town’s server left it ${state}`),
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}\n      ${html.slice(0, 160)}\n      ${failureSummary}`),
      ),
    ];
  });
}
