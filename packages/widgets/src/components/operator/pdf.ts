import type { Client } from '@pasar/core/client';

/** Gives an invoice to the browser to keep, under its number: a link would send no token. */
export async function downloadInvoice(
  client: Client,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<void> {
  const answer = await client.open('invoices.pdf', { params: { invoice: id } });
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: `${number}.pdf` });
  link.click();
  // The download has begun with the click; its address is needed no more once the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
