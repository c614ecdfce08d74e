import type { Client } from '@pasar/core/client';
import { saveFile } from '../../parts/save-file.ts';

/** Gives an invoice to the browser to keep, under its number: a link would send no token. */
export async function downloadInvoice(
  client: Client,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<void> {
  const answer = await client.open('invoices.pdf', { params: { invoice: id } });
  saveFile(await answer.blob(), `${number}.pdf`);
}
