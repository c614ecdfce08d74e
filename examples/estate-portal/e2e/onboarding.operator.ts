import type { Desk } from './onboarding.office.ts';

const STEPS = { invoice: 'operator-invoices', pay: 'operator-invoices', 'create-account': 'operator-queue' } as const;
export type OperatorStep = keyof typeof STEPS;

/** PAR-2: one step of the request, from its row, behind its question. */
export async function takeStep({ pane, town, say }: Desk, step: OperatorStep): Promise<void> {
  const queue = pane.locator('pasar-operator-queue');
  const act = say(STEPS[step], `act.${step}`);
  await queue.getByRole('button', { name: say('operator-queue', 'act-on', { act, name: town.company }) }).click();
  const sheet = queue.getByRole('dialog');
  await sheet.getByRole('button', { name: act, exact: true }).click();
  await sheet.waitFor({ state: 'hidden' });
}

/** PAR-8: each service is opened, read and approved. */
export async function approveServices({ pane, town, say }: Desk): Promise<void> {
  await pane.getByRole('tab', { name: say('operator', 'view.moderation') }).click();
  const moderation = pane.locator('pasar-operator-moderation');
  await moderation.getByRole('searchbox').fill(town.company);
  for (const { name, summary } of town.services) {
    const row = moderation.getByRole('listitem').filter({ hasText: town.company }).filter({ hasText: name });
    await row.getByRole('button').first().click();
    const panel = moderation.getByRole('complementary', { name });
    await panel.getByText(summary).waitFor();
    await panel.getByRole('button', { name: say('operator-moderation', 'approve'), exact: true }).click();
    await moderation
      .getByRole('dialog')
      .getByRole('button', { name: say('operator-moderation', 'act.approve'), exact: true })
      .click();
    await row.waitFor({ state: 'detached' });
  }
}
