import type { TicketId } from '@pasar/core/kernel';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { aCompany, openTicketTown, type TicketTown } from '../tickets/testing/ticket-town.ts';
import type { Ground } from './ground.ts';
import { migrationOf, sourceOf } from './guards.ts';
import { differs, type Racer, race, said, times } from './race.ts';
import type { Guard, Scenario } from './scenario.ts';

/** PAR-2: who decides on a ticket holds its row. Behind it stand constraints that would stop some of it by an error. */
const TICKET_LOCK: Guard = {
  name: 'without the lock on the ticket, and the constraints behind it',
  patches: [
    { name: 'lock', file: sourceOf('tickets/tickets.store.ts'), out: /\.forUpdate\(\)/ },
    {
      name: 'one event of a number',
      file: migrationOf('0006-delivery'),
      out: / {2}primary key \(owner, aggregate, sequence\),\n/,
    },
    {
      name: 'a message names its event',
      file: migrationOf('0008-messages'),
      out: /,\n\s*foreign key \(owner, request, event\) references events \(owner, aggregate, sequence\)/,
    },
    {
      name: 'events_told, not unique',
      file: migrationOf('0008-messages'),
      out: /create unique index events_told /,
      instead: 'create index events_told ',
    },
  ],
};

const ONE_OPEN: Guard = {
  name: 'with more than one open ticket about a company',
  patches: [
    {
      name: 'tickets_one_open, not unique',
      file: migrationOf('0012-tickets'),
      out: /create unique index tickets_one_open /,
      instead: 'create index tickets_one_open ',
    },
  ],
};

const COMPANY_LOCK: Guard = {
  name: 'without the lock on the company',
  patches: [{ name: 'lock', file: sourceOf('tickets/make-account.ts'), out: / {2}await lockCompany\(tx, entity\);\n/ }],
};

/** Instead: the highest number there is, and one more. */
const NUMBERS: Guard = {
  name: 'with looking for the last number, not holding it',
  patches: [
    {
      name: 'counter',
      file: sourceOf('licences/invoices.store.ts'),
      out: /insert into licence_invoice_numbers as n[\s\S]*?values \((\$\{owner\}), (\$\{year\}), 1\)[\s\S]*?returning last`/,
      instead:
        'select coalesce(max(sequence), 0)::int + 1 as last from licence_invoices where owner = $1 and year = $2`',
    },
    { name: 'one of a number', file: migrationOf('0012-tickets'), out: / {2}unique \(owner, year, sequence\),\n/ },
  ],
};

/** Companies in their order; each race has some of its own. */
let companies = 0;
const next = () => aCompany(500_000 + ++companies);

async function openTown(ground: Ground) {
  const database = await ground.openDatabase();
  const town = await openTicketTown(database);
  const token = await town.operator();
  const inTown = <Answer>(work: Parameters<typeof transaction<Answer>>[2]) => transaction(database, DEPLOYMENT, work);
  return { ...town, token, inTown };
}

const asked = (town: TicketTown & { readonly token: string }, ticket: TicketId, of = town.kemang) => ({
  token: town.token,
  params: town.at(ticket, of),
});

export const licensingScenarios: readonly Scenario[] = [
  {
    name: 'PAR-2 all make the account of one ticket: there is one partner, with one term and one invitation',
    guard: TICKET_LOCK,
    async arrange(ground) {
      const town = await openTown(ground);
      return async () => {
        const { ticket } = await town.paid(next());
        const making: Racer = () =>
          said('make', town.call('queue.create-account', { ...asked(town, ticket), body: {} }));
        const { counts } = await race(
          times(ground.contenders, () => making),
          ground.seed,
        );
        const { months, invitations } = await town.inTown(async (tx) => {
          const { partner } = await tx
            .selectFrom('tickets')
            .select('partner')
            .where('id', '=', ticket)
            .executeTakeFirstOrThrow();
          const licence = await tx
            .selectFrom('licences')
            .select('months')
            .where('owner', '=', partner!)
            .executeTakeFirstOrThrow();
          const links = await tx.selectFrom('invitations').select('id').where('partner', '=', partner!).execute();
          return { months: licence.months, invitations: links.length };
        });
        return [
          ...differs('answers', counts, { 'make 200': 1, 'make ticket.state': ground.contenders - 1 }),
          ...differs('months and invitations', [months, invitations], [12, 1]),
        ];
      };
    },
  },
  {
    name: 'PAR-2 all note the payment of one invoice: it is paid once',
    guard: TICKET_LOCK,
    async arrange(ground) {
      const town = await openTown(ground);
      return async () => {
        const { ticket, invoice } = await town.invoiced(next());
        const body = { invoice: invoice.id };
        const paying: Racer = () => said('pay', town.call('queue.paid', { ...asked(town, ticket), body }));
        const { counts } = await race(
          times(ground.contenders, () => paying),
          ground.seed,
        );
        return differs('answers', counts, { 'pay 200': 1, 'pay ticket.state': ground.contenders - 1 });
      };
    },
  },
  {
    name: 'PAR-1 all ask for one company: one ticket is open, the others are pointed to it',
    guard: ONE_OPEN,
    async arrange(ground) {
      const town = await openTown(ground);
      const token = await town.staff();
      return async () => {
        const body = { entity: next() };
        const asking: Racer = () => said('ask', town.call('tickets.create', { token, body }));
        const { counts } = await race(
          times(ground.contenders, () => asking),
          ground.seed,
        );
        return differs('answers', counts, { 'ask 201': 1, 'ask ticket.duplicate': ground.contenders - 1 });
      };
    },
  },
  {
    name: 'PAR-2 two organizations’ tickets about one company become accounts at once: there is one partner',
    guard: COMPANY_LOCK,
    async arrange(ground) {
      const town = await openTown(ground);
      const { senayan } = town.town;
      return async () => {
        const company = next();
        const [one, two] = [await town.paid(company), await town.paid(company, senayan)];
        const making =
          (ticket: TicketId, of: TicketTown['kemang']): Racer =>
          () =>
            said('make', town.call('queue.create-account', { ...asked(town, ticket, of), body: {} }));
        const { counts } = await race([making(one.ticket, town.kemang), making(two.ticket, senayan)], ground.seed);
        const made = await town.inTown((tx) =>
          tx.selectFrom('tickets').select('partner').where('id', 'in', [one.ticket, two.ticket]).execute(),
        );
        return [
          ...differs('answers', counts, { 'make 200': 2 }),
          ...differs('partners', new Set(made.map(({ partner }) => partner)).size, 1),
        ];
      };
    },
  },
  {
    name: 'PAR-16 all invoice at once: numbers follow each other without gap or double',
    guard: NUMBERS,
    async arrange(ground) {
      const town = await openTown(ground);
      return async () => {
        const tickets: TicketId[] = [];
        for (let i = 0; i < ground.contenders; i++) tickets.push(await town.submit(next()));
        const { counts } = await race(
          tickets.map(
            (ticket) => () => said('invoice', town.call('queue.invoice', { ...asked(town, ticket), body: {} })),
          ),
          ground.seed,
        );
        const numbers = await town.inTown((tx) =>
          tx.selectFrom('licence_invoices').select('sequence').orderBy('sequence').execute(),
        );
        return [
          ...differs('answers', counts, { 'invoice 200': ground.contenders }),
          ...differs(
            'numbers',
            numbers.map(({ sequence }) => sequence),
            numbers.map((_, i) => i + 1),
          ),
        ];
      };
    },
  },
];
