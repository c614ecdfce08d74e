import { h } from './dom.js';
import { operatorPane } from './operator.js';
import { organizationPane } from './organization.js';
import { partnerPane } from './partner.js';
import { residentPane } from './resident.js';
import { LANGUAGES, wordsIn } from './words.js';

const TOWNS = { jakarta: 'Jakarta', lyon: 'Lyon', moscow: 'Москва' };
/** Right to left with a made-up language, until someone adds a real one. */
const MIRRORED = 'ar-XB';
const SIDES = ['resident', 'partner', 'organization', 'operator'];
/** What a desk begins with: the three through which a request travels. */
const FIRST = ['resident', 'partner', 'organization'];

const slug = location.pathname.slice(1);
const invitation = new URLSearchParams(location.search).get('invitation');
const house = await (await fetch(`/demo/people?town=${slug}`)).json();
const narrow = matchMedia('(max-width: 900px)');
const settings = {
  locale: house.locale,
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
  mirrored: false,
  sides: new Set(FIRST),
  ...JSON.parse(sessionStorage.getItem(`loggia-${slug}`) ?? '{}'),
};
if (invitation) house.newcomer = { town: slug, invitation };
settings.sides = new Set(invitation ? ['partner'] : narrow.matches ? ['resident'] : FIRST);
const slot = (name) => document.querySelector(`[data-${name}]`);
let panes;
const news = new Set();

function start() {
  document.title = `${house.organization} · Loggia`;
  wear();
  const t = wordsIn(settings.locale);
  panes?.resident.close();
  panes?.organization.close();
  house.locale = settings.mirrored ? MIRRORED : settings.locale;
  const partner = partnerPane(house, t);
  const resident = residentPane(house, t, {
    onOrdered: (request, picked) => {
      partner.travel(request, picked);
      tell('partner');
    },
  });
  const organization = organizationPane(house, t, { onNews: () => tell('organization') });
  panes = { resident, partner, organization, operator: operatorPane(house, t) };
  slot('desk').replaceChildren(...SIDES.map((name) => panes[name].element));
  drawBar(t);
  arrange(t);
}

/** A side that is out of sight has something new. */
function tell(side) {
  if (settings.sides.has(side)) return;
  news.add(side);
  arrange(wordsIn(settings.locale));
}

function wear() {
  const root = document.documentElement;
  root.dataset.theme = settings.dark ? 'dark' : 'light';
  root.dataset.town = slug;
  root.lang = settings.locale;
  root.dir = settings.mirrored ? 'rtl' : 'ltr';
  const { locale, dark, mirrored } = settings;
  sessionStorage.setItem(`loggia-${slug}`, JSON.stringify({ locale, dark, mirrored }));
}

function drawBar(t) {
  slot('towns').replaceChildren(
    ...Object.entries(TOWNS).map(([town, name]) =>
      h('a', { href: `/${town}`, 'aria-current': town === slug && 'page' }, name),
    ),
  );
  const languages = Object.entries(LANGUAGES).map(([locale, name]) =>
    h('option', { value: locale, selected: locale === settings.locale }, name),
  );
  const language = h('select', { 'aria-label': t('language'), id: 'language' }, ...languages);
  language.addEventListener('change', () => change({ locale: language.value, mirrored: false }));
  const toggle = (name, on) =>
    h(
      'button',
      {
        type: 'button',
        id: name,
        'aria-pressed': String(settings[name]),
        onclick: () => change({ [name]: !settings[name] }),
      },
      on,
    );
  slot('tools').replaceChildren(language, toggle('dark', t('dark')), toggle('mirrored', 'RTL'));
  document.getElementById('mirrored').title = t('rtl');
}

function change(part) {
  const isLookOnly = Object.keys(part).every((name) => name === 'dark');
  Object.assign(settings, part);
  if (!isLookOnly) return start();
  wear();
  drawBar(wordsIn(settings.locale));
}

function arrange(t) {
  slot('views').replaceChildren(
    ...SIDES.map((side) =>
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': String(settings.sides.has(side)),
          'data-side': side,
          onclick: () => choose(side, t),
        },
        t(side),
        news.has(side) && h('span', { class: 'news' }),
      ),
    ),
  );
  const { sides } = settings;
  for (const side of SIDES) {
    const { classList } = panes[side].element;
    panes[side].element.hidden = !sides.has(side);
    const isBesides = side !== 'organization' && sides.has('resident') && sides.has('partner');
    classList.toggle(
      'wide',
      !isBesides && (sides.size === 1 || side === 'organization' || !sides.has('organization') || sides.size === 2),
    );
    classList.toggle('tall', sides.size === 1 || (isBesides && sides.size === 2));
  }
}

/** On a desk a side is added or taken away, the last one stays; on a phone it is the one that is seen. */
function choose(side, t) {
  const { sides } = settings;
  if (narrow.matches) settings.sides = new Set([side]);
  else if (!sides.has(side)) sides.add(side);
  else if (sides.size > 1) sides.delete(side);
  news.delete(side);
  arrange(t);
}

narrow.addEventListener('change', () => {
  settings.sides = new Set(narrow.matches ? [SIDES.find((side) => settings.sides.has(side))] : FIRST);
  arrange(wordsIn(settings.locale));
});

start();
