import { clientFor } from './session.js';

/**
 * Proposes as other companies, through the API like anybody: a request needs three answers, and one person has two hands.
 * @returns how many did
 */
export async function letColleaguesAnswer(companies, request, wanted) {
  let count = 0;
  for (const { id } of companies) {
    if (count === wanted) break;
    const client = clientFor(id);
    const { items } = await client.call('inbox.list', { query: { limit: 200 } });
    const found = items.find((item) => item.request === request && item.state === 'open');
    if (!found) continue;
    const { form, checklist, currency } = await client.call('inbox.read', { params: { request } });
    await client.call('proposals.create', {
      params: { request },
      body: {
        price: { amount: priceFor(form, currency, count), currency },
        window: found.windows[count % found.windows.length],
        message: '',
        checklist: checklist.map((point) => point.id),
      },
    });
    count++;
  }
  return count;
}

/** Something a company there might ask, in minor units; each colleague another sum. */
function priceFor(form, currency, nth) {
  const usual = { IDR: 18_000_000, EUR: 9_500, RUB: 320_000 }[currency] ?? 10_000;
  const weight = 1 + form.fields.length / 20 + nth * 0.12;
  const step = { IDR: 500_000, EUR: 100, RUB: 5_000 }[currency] ?? 100;
  return Math.round((usual * weight) / step) * step;
}
