import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Chromium {
  readonly path: string;
  readonly args: readonly string[];
  /** Where it was found; printed by those who use it. */
  readonly source: string;
}

const applications = ['/Applications', join(homedir(), 'Applications')];

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: applications.flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: ['C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files/Chromium/Application/chrome.exe'],
};

const HELP =
  'No Chromium found. Debian, Ubuntu: sudo apt-get install -y chromium · macOS: install Google Chrome · ' +
  'anywhere: npx playwright-core install --only-shell chromium, or set CHROMIUM_PATH.';

/**
 * The Chromium of the browser tests: CHROMIUM_PATH, an installed one, Playwright's, else the one inside
 * `@sparticuz/chromium` (Linux x64), so that no system package is needed. Call it once before runs in parallel: the last
 * one unpacks itself.
 */
export async function findChromium(): Promise<Chromium> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'];
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH;
  if (named) return { path: named, args, source: 'CHROMIUM_PATH' };

  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path));
  if (installed) return { path: installed, args, source: 'system' };

  const { chromium } = await import('playwright-core');
  const cached = chromium.executablePath();
  if (cached && existsSync(cached)) return { path: cached, args, source: 'Playwright' };

  if (process.platform === 'linux' && process.arch === 'x64') {
    // Makes the package unpack the system libraries it brings (nss, nspr, expat) as well.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
    const { default: bundled } = await import('@sparticuz/chromium');
    const path = await bundled.executablePath();
    delete process.env.AWS_EXECUTION_ENV;
    return { path, args: [...args, '--no-zygote', '--headless=shell', '--disable-gpu'], source: '@sparticuz/chromium' };
  }
  throw new Error(HELP);
}
