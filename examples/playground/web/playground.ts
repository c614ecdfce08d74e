import { define } from '@pasar/widgets/define';
import { element } from './element.ts';
import { organizationSide } from './organization.ts';
import { partnerSide } from './partner.ts';
import { residentSide } from './resident.ts';
import type { House, Side } from './side.ts';
import { openTownInTab } from './town-in-tab.ts';

define();

const TOWNS = { jakarta: 'Jakarta', lyon: 'Lyon', moscow: 'Москва' };
const LANGUAGES = { en: 'English', id: 'Bahasa Indonesia', fr: 'Français', ru: 'Русский', 'ar-XB': 'Right to left' };
const SIDES = { resident: residentSide, partner: partnerSide, organization: organizationSide };

const slot = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;
const asked = new URLSearchParams(location.search).get('town') ?? '';
const slug = asked in TOWNS ? asked : 'jakarta';

slot('towns').append(
  ...Object.entries(TOWNS).map(([town, name]) => {
    const link = element('a', { href: `?town=${town}` }, name);
    if (town === slug) link.setAttribute('aria-current', 'page');
    return link;
  }),
);

const language = slot<HTMLSelectElement>('language');
language.append(...Object.entries(LANGUAGES).map(([value, name]) => element('option', { value }, name)));
/** Beside each other where there is room; on a phone one at a time. */
const narrow = matchMedia('(max-width: 900px)');
let shown = 'resident';

function show(house: House): void {
  const sides: Readonly<Record<string, Side>> = Object.fromEntries(
    Object.entries(SIDES).map(([name, open]) => [name, open(house)]),
  );
  slot('desk').replaceChildren(...Object.values(sides).map((side) => side.element));
  slot('desk').dir = house.locale === 'ar-XB' ? 'rtl' : 'ltr';
  const tabs = Object.entries(sides).map(([name, side]) => {
    const tab = element('button', { type: 'button' }, side.element.ariaLabel!);
    tab.dataset.side = name;
    tab.onclick = () => {
      shown = name;
      arrange();
    };
    return tab;
  });
  slot('views').replaceChildren(...tabs);
  const arrange = () => {
    for (const [nth, [name, side]] of Object.entries(sides).entries()) {
      const isShown = !narrow.matches || name === shown;
      side.element.hidden = !isShown;
      tabs[nth]!.setAttribute('aria-pressed', String(isShown));
    }
  };
  narrow.onchange = arrange;
  arrange();
}

try {
  const tab = await openTownInTab(slug);
  language.onchange = () => show({ tab, locale: language.value });
  show({ tab, locale: language.value });
} catch (error) {
  console.error(error);
  slot('desk').replaceChildren(
    element('p', { className: 'starting' }, 'The playground did not start. Reload the page.'),
  );
}
