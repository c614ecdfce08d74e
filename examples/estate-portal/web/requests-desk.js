import { h } from './dom.js';
import { liveEvents } from './live.js';
import { clientFor } from './session.js';

const SEGMENTS = 10;
/** Until someone is chosen, it counts how many have answered. */
const ASKING = ['received', 'offered', 'open', 'shortlisted'];

/** What residents have asked for: no widget, but the portal's own screen on the marketplace's API, kept up by live updates. */
export function requestsDesk(house, persona, t, { onNews }) {
  const element = h('div', { class: 'requests-desk' });
  let seen;
  let again;
  let isClosed = false;

  async function load() {
    clearTimeout(again);
    try {
      const { items } = await client.call('requests.list', { query: { limit: 100 } });
      if (!isClosed) draw(items);
    } catch {
      if (isClosed) return;
      element.replaceChildren(h('p', { class: 'nothing', role: 'status' }, t('failed')));
      again = setTimeout(load, 5000);
    }
  }

  function draw(requests) {
    const counted = (...states) => requests.filter(({ state }) => states.includes(state)).length;
    const figure = (value, label) => h('div', {}, h('dt', {}, label), h('dd', {}, String(value)));
    const figures = h(
      'dl',
      { class: 'figures' },
      figure(counted('received', 'offered', 'open'), t('running')),
      figure(counted('shortlisted'), t('choosing')),
      figure(counted('assigned', 'fulfilled'), t('assigned')),
    );
    const isFresh = (request) => seen !== undefined && seen.get(request.id) !== sign(request);
    if (requests.some(isFresh)) onNews();
    element.replaceChildren(
      figures,
      requests.length === 0
        ? h('p', { class: 'nothing' }, t('none'))
        : table(requests.map((request) => row(request, isFresh(request)))),
    );
    seen = new Map(requests.map((request) => [request.id, sign(request)]));
  }

  const sign = ({ state, proposals }) => `${state} ${proposals.standing}`;

  function table(rows) {
    const columns = ['number', 'kind', 'site', 'state', 'answers', 'company', 'since'];
    const heads = columns.map((name) => h('th', { scope: 'col' }, t(name)));
    return h('table', { class: 'requests' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
  }

  function row({ id, number, kind, site, state, proposals, partner, createdAt }, fresh) {
    const time = new Intl.DateTimeFormat(house.locale, { timeStyle: 'short', dateStyle: 'short', timeZone: site.zone });
    const dots = Array.from({ length: Math.min(proposals.required, SEGMENTS) }, (_, nth) =>
      h('i', { class: nth < proposals.standing && 'on' }),
    );
    return h(
      'tr',
      { class: fresh && 'fresh', 'data-request': id },
      h('td', {}, h('code', {}, number)),
      h(
        'td',
        {},
        h(
          'span',
          { class: 'kind' },
          h('img', { src: addressOf(kind.picture), alt: '', width: 40, height: 24 }),
          kind.name,
        ),
      ),
      h('td', {}, site.name),
      h('td', {}, h('span', { class: 'state', 'data-state': state }, t(`state.${state}`))),
      ASKING.includes(state)
        ? h('td', {}, h('span', { class: 'dots' }, ...dots), `${proposals.standing}/${proposals.required}`)
        : h('td', {}, '–'),
      h('td', {}, partner?.name ?? '–'),
      h('td', {}, time.format(new Date(createdAt))),
    );
  }

  const client = clientFor(persona, house.locale);
  const closeLive = liveEvents(client, load);
  void load();
  return {
    element,
    close() {
      isClosed = true;
      closeLive();
      clearTimeout(again);
    },
  };
}

/** Pictures come as paths below the API's address. */
function addressOf(picture) {
  return picture.startsWith('/pasar') || picture.includes('//') ? picture : `/pasar${picture}`;
}
