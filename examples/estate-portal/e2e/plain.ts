/** The one-file page of `examples/plain-html`: an order placed from it in a real browser. `npm run e2e plain` */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { visitor, withBrowser } from './actors.run.ts';
import { close, journey, show } from './steps.run.ts';

const ENTRY = fileURLToPath(new URL('../../plain-html/server.ts', import.meta.url));
/** The page's own; its marketplace has the fixed one that index.html names. */
const PORT = '3099';

async function orderFrom(page: Page): Promise<string> {
  const form = page.locator('pasar-order-form');
  await form.getByRole('button', { name: 'Envoyer la demande' }).first().waitFor();
  for (const field of await form.locator('[data-path^="answers."]').all()) {
    const choice = field.locator('label:has(input[type=radio])');
    if ((await choice.count()) > 0) await choice.first().click();
    const number = field.locator('input[inputmode]');
    if ((await number.count()) > 0 && (await number.inputValue()) === '') await number.fill('4');
  }
  await form
    .getByRole('button', { name: /matin 08/i })
    .last()
    .click();
  await form.getByRole('checkbox', { name: /accepte/ }).click();
  await form.getByRole('button', { name: 'Envoyer la demande' }).last().click();
  await form.getByRole('heading', { name: 'Votre demande est envoyée' }).waitFor();
  return form.getByText(/Numéro/).innerText();
}

const data = await mkdtemp(join(tmpdir(), 'pasar-plain-'));
const server = spawn(process.execPath, ['--conditions=@pasar/source', ENTRY], {
  env: { ...process.env, DATABASE_URL: '', PORT, PASAR_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const gone = once(server, 'exit');
await Promise.race([once(server.stdout, 'data'), gone.then(() => assert.fail('the page ended before it was open'))]);

try {
  await withBrowser(async (browser) => {
    const guest = await visitor(browser, 1280);
    await journey('plain', { guest }, () =>
      show('an order is placed through one file of HTML', async () => {
        await guest.page.goto(`http://localhost:${PORT}`);
        assert.match(await orderFrom(guest.page), /[0-9A-Z]{3}-[0-9A-Z]{3}/);
        assert.deepEqual(guest.complaints, []);
      }),
    );
  });
} finally {
  server.kill('SIGINT');
  await gone;
  await rm(data, { recursive: true, force: true });
}
close();
