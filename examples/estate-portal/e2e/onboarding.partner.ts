import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import type { Desk } from './onboarding.office.ts';

/** Small, and one by its bytes. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

/** What is done in a section is done: on to the next. */
async function onward({ pane, say }: Desk, section: string): Promise<void> {
  await pane
    .getByRole('tabpanel')
    .getByRole('status')
    .getByRole('button', { name: say('partner-profile', `section.${section}`) })
    .click();
}

/** The company is as the registry has it; a phone is added. */
export async function confirmProfile(desk: Desk): Promise<void> {
  const { pane, town, say } = desk;
  await pane.getByRole('button', { name: say('profile-start', 'step.profile.go') }).click();
  const contacts = pane.locator('pasar-profile-contacts');
  await contacts.getByLabel(say('profile-contacts', 'company.phone')).fill(town.phone);
  await contacts.getByRole('button', { name: say('profile-contacts', 'confirm') }).click();
  await contacts.getByText(say('profile-contacts', 'saved')).waitFor();
  await onward(desk, 'documents');
}

/** PAR-5: both papers; the one with a last day asks for it. @param lastDay civil date */
export async function giveDocuments(desk: Desk, lastDay: string): Promise<void> {
  const { pane, say } = desk;
  const documents = pane.locator('pasar-profile-documents');
  const give = async (type: string, file: string, until?: string) => {
    await documents.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'application/pdf', buffer: PDF });
    if (until) await documents.getByLabel(say('profile-documents', 'valid-until')).fill(until);
    await documents.getByRole('button', { name: say('profile-documents', 'send'), exact: true }).click();
    const name = say('profile-documents', `type.${type}`);
    await documents.getByText(say('profile-documents', 'sent', { name })).waitFor();
  };
  await give('insurance', 'insurance.pdf', lastDay);
  await give('registration-extract', 'extract.pdf');
  await onward(desk, 'rules');
}

/** PAR-6: accepted after its end was seen, not before. */
export async function readHouseRules({ pane, town, say }: Desk): Promise<void> {
  const rules = pane.locator('pasar-profile-rules');
  const { title } = town.house;
  await rules.getByRole('button', { name: `${say('profile-rules', 'read')}: ${title}` }).click();
  const accept = rules.getByRole('button', { name: say('profile-rules', 'accept', { version: 1 }) });
  const toEnd = rules.getByRole('button', { name: say('profile-rules', 'to-end') });
  await toEnd.waitFor();
  assert.equal(await accept.count(), 0);
  await toEnd.click();
  await accept.click();
  await rules.getByText(say('profile-rules', 'accept.done', { title })).waitFor();
}

/** PAR-13: page by page. */
export async function finishGuide(desk: Desk): Promise<void> {
  const { pane, say } = desk;
  const rules = pane.locator('pasar-profile-rules');
  await rules.getByRole('button', { name: new RegExp(`^${say('profile-rules', 'guide.begin')}`) }).click();
  const next = rules.getByRole('button', { name: say('profile-rules', 'guide.next') });
  const finish = rules.getByRole('button', { name: say('profile-rules', 'guide.finish') });
  for (;;) {
    await next.or(finish).waitFor();
    if (await finish.isVisible()) break;
    await next.click();
  }
  await finish.click();
  await rules.getByText(say('profile-rules', 'guide.done')).waitFor();
  await onward(desk, 'start');
}

/** PAR-5: with everything there the application goes out. @param organization its name */
export async function sendApplication({ pane, say }: Desk, organization: string): Promise<void> {
  const name = say('profile-start', 'step.application.go');
  await pane.getByRole('button', { name }).click();
  await pane.getByRole('dialog').getByRole('button', { name }).click();
  await pane.getByText(say('profile-start', 'apply.done', { organization })).waitFor();
}

/** PAR-8, PAR-11: two services; the area of the first is drawn on the map, the second takes it over. */
export async function proposeServices(page: Page, desk: Desk): Promise<void> {
  const { pane, town, say } = desk;
  await pane.getByRole('tab', { name: new RegExp(`^${say('partner-profile', 'section.services')}`) }).click();
  const services = pane.locator('pasar-profile-services');
  const form = services.locator('form');
  for (const [nth, { name, summary, description, price }] of town.services.entries()) {
    await services.getByRole('button', { name: say('profile-services', 'propose') }).click();
    await services.getByRole('searchbox').fill(name.slice(0, 8));
    await services.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await form.getByRole('textbox', { name: say('profile-services', 'summary') }).fill(summary);
    await form.getByRole('textbox', { name: say('profile-services', 'description') }).fill(description);
    await form.getByRole('textbox', { name: say('profile-services', 'price.fixed-label') }).fill(price);
    if (nth === 0) await drawArea(page, form, desk);
    await form.getByRole('button', { name: say('profile-services', 'submit') }).click();
    await services.getByText(say('profile-services', 'submit.done', { name })).waitFor();
  }
}

/** A further area besides the one around the base: four corners, closed. */
async function drawArea(page: Page, form: Locator, { say }: Desk): Promise<void> {
  await form.getByRole('button', { name: say('zone-editor', 'mode.polygons') }).click();
  const size = form.getByRole('status').filter({ hasText: /\d/ }).first();
  const before = await size.innerText();
  await form.getByRole('button', { name: say('zone-editor', 'draw'), exact: true }).click();
  const map = form.getByRole('application', { name: say('zone-editor', 'map') });
  await map.scrollIntoViewIfNeeded();
  const box = (await map.boundingBox())!;
  const corners = [
    [0.08, 0.35],
    [0.2, 0.35],
    [0.2, 0.9],
    [0.08, 0.9],
  ] as const;
  for (const [x, y] of corners) await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  const close = form.getByRole('button', { name: say('zone-editor', 'draw.close') }).last();
  await close.click();
  await close.waitFor({ state: 'detached' });
  assert.notEqual(await size.innerText(), before);
}

/** AGR-2, AGR-3: from the way in to the text; read to its end, then accepted. */
export async function acceptAgreement(desk: Desk): Promise<void> {
  const { pane, town, say } = desk;
  await pane.getByRole('tab', { name: new RegExp(`^${say('partner-profile', 'section.start')}`) }).click();
  await pane.getByRole('button', { name: say('profile-start', 'step.agreement.go') }).click();
  const agreement = pane.locator('pasar-agreements-document');
  await agreement.getByText(town.reads.agreement).first().waitFor();
  await agreement.getByText(`${town.rates[1]} %`).waitFor();
  const name = say('agreements-document', 'accept', { version: 1 });
  const accept = agreement.getByRole('button', { name, exact: true }).first();
  await accept.waitFor();
  assert.equal(await accept.getAttribute('aria-disabled'), 'true');
  await agreement.locator('.paper-end').scrollIntoViewIfNeeded();
  await agreement.getByText(say('agreements-document', 'answer.read')).waitFor();
  await accept.click();
  await agreement.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await agreement.getByText(say('agreements-document', 'evidence.accepted', { version: 1 })).waitFor();
}
