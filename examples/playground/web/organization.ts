import type { RequestSummary } from '@pasar/core/requests';
import { element } from './element.ts';
import { type House, peopleOf, type Side, side } from './side.ts';

const COLUMNS = ['No.', 'Service', 'House', 'State', 'Answers', 'Company'];

/** The manager's list: no widget, but the API itself, read again whenever a live update says that something changed. */
export function organizationSide(house: House): Side {
  const own = side('organization', 'Manager');
  const [manager] = peopleOf(house, 'manager');
  const client = house.tab.clientFor(manager!, house.locale);
  const nothing = element('p', { className: 'nothing' }, 'No requests yet. Order something as the resident.');

  async function load(): Promise<void> {
    const { items } = await client.call('requests.list', { query: { limit: 100 } });
    own.page.replaceChildren(items.length === 0 ? nothing : table(items));
  }

  async function follow(): Promise<void> {
    const { body } = await client.open('live.read', { headers: { accept: 'text/event-stream' } });
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    // What it says is not looked at: any word means that something may have changed.
    for (let part = await reader.read(); !part.done; part = await reader.read()) await load();
  }

  own.head.append(element('b', {}, manager!.name), element('small', {}, house.tab.town.organization));
  void load();
  void follow();
  return own;
}

function table(items: readonly RequestSummary[]): HTMLTableElement {
  const heads = COLUMNS.map((text) => element('th', { scope: 'col' }, text));
  const rows = items.map(({ number, kind, site, state, proposals, partner }) => {
    const cells = [number, kind.name, site.name, stateInWords(state), `${proposals.standing}/${proposals.required}`];
    return element('tr', {}, ...[...cells, partner?.name ?? '–'].map((text) => element('td', {}, text)));
  });
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

function stateInWords(state: RequestSummary['state']): string {
  return state[0]!.toUpperCase() + state.slice(1);
}
