/**
 * Texts that run as code where somebody is careless with them. Each calls `ran(its own number)`, or says so by the custom
 * property `--ran`; `careless` is a way of showing texts in which it does, so that none is here in vain.
 */
export interface Payload {
  readonly text: string;
  readonly careless: Careless;
}

export type Careless = keyof typeof CARELESS;

/** Into a page of its own: all runs that a page can say. */
function write(place: HTMLElement, text: string): void {
  const page = place.appendChild(document.createElement('iframe')).contentWindow!;
  Object.assign(page, { ran: (window as unknown as { ran: unknown }).ran });
  page.document.write(text);
  page.document.close();
}

/** Ways in which pages have shown texts. */
export const CARELESS = {
  /** `innerHTML`. */
  markup: (place: HTMLElement, text: string) => {
    place.innerHTML = text;
  },
  /** As jQuery's `html()` did: scripts run. */
  fragment: (place: HTMLElement, text: string) => {
    place.append(document.createRange().createContextualFragment(text));
  },
  'document.write': (place: HTMLElement, text: string) => write(place, `${text}<p>and more</p>`),
  'attribute in quotes': (place: HTMLElement, text: string) => {
    place.innerHTML = `<img src=x: alt="${text}">`;
  },
  'attribute in single quotes': (place: HTMLElement, text: string) => {
    place.innerHTML = `<img src=x: alt='${text}'>`;
  },
  'attribute without quotes': (place: HTMLElement, text: string) => {
    place.innerHTML = `<img src=x: alt=${text}>`;
  },
  /** Between the tags of an element whose content is text. */
  'raw text': (place: HTMLElement, text: string) => {
    for (const tag of ['textarea', 'title', 'style', 'noscript', 'xmp', 'iframe'])
      place.insertAdjacentHTML('beforeend', `<${tag} hidden>${text}</${tag}>`);
  },
  comment: (place: HTMLElement, text: string) => {
    place.innerHTML = `<!-- ${text} -->`;
  },
  /** Cleaned by a walk over the tree, written out, read again: what was an attribute or a comment is markup then. */
  'read twice': (place: HTMLElement, text: string) => {
    const inert = document.createElement('template');
    inert.innerHTML = text;
    for (const element of inert.content.querySelectorAll('*'))
      for (const name of element.getAttributeNames()) if (name.startsWith('on')) element.removeAttribute(name);
    place.innerHTML = inert.innerHTML;
  },
  link: (place: HTMLElement, text: string) => {
    const link = place.appendChild(document.createElement('a'));
    link.href = text;
    link.click();
  },
  frame: (place: HTMLElement, text: string) => {
    place.appendChild(document.createElement('iframe')).src = text;
  },
  handler: (place: HTMLElement, text: string) => {
    place.innerHTML = `<button onclick="void('${text.replaceAll('"', '&quot;')}')"></button>`;
    place.querySelector('button')?.click();
  },
  /** Data in a script of the page. */
  script: (place: HTMLElement, text: string) => write(place, `<script>void "${text}"</script>`),
  /** `setTimeout(text)` and its like. */
  evaluated: (_: HTMLElement, text: string) => {
    new Function(`void '${text}'`)();
  },
  /** Templates filled in the page: what stands in double braces is evaluated. */
  template: (_: HTMLElement, text: string) => {
    for (const [, inside] of text.matchAll(/(?:\{\{|\$\{|<%=|\[\[|#\{)(.+?)(?:\}\}|\}|%>|\]\])/g))
      new Function(`return ${inside}`)();
  },
  'style sheet': (place: HTMLElement, text: string) => {
    place.innerHTML = `<style>p { color: ${text} }</style>`;
  },
  'style attribute': (place: HTMLElement, text: string) => {
    place.innerHTML = `<img src=x: style="color: ${text}">`;
  },
  /** Text brought to one form before it is shown: letters that look alike become what they look like. */
  'markup, normalized': (place: HTMLElement, text: string) => {
    place.innerHTML = text.normalize('NFKC');
  },
  /** Unescaped once more than it was escaped. */
  'markup, unescaped': (place: HTMLElement, text: string) => {
    const area = document.createElement('textarea');
    area.innerHTML = decodeURIComponent(text.replaceAll(/%(?![\dA-F]{2})/g, '%25'));
    place.innerHTML = area.value;
  },
} satisfies Record<string, (place: HTMLElement, text: string) => void>;

type Written = readonly [careless: Careless, text: (ran: string) => string];

const WRITTEN: readonly Written[] = [
  ['markup', (ran) => `<img src=x onerror=${ran}>`],
  ['document.write', (ran) => `<svg onload=${ran}>`],
  ['document.write', (ran) => `<svg/onload=${ran}//`],
  ['markup', (ran) => `<IMG """><img src=x: OnErRoR="${ran}">`],
  ['markup', (ran) => `<img src=x:x\tonerror\n=\r${ran}>`],
  ['markup', (ran) => `<video><source onerror=${ran}></video>`],
  ['markup', (ran) => `<audio src=x: onerror=${ran}>`],
  ['markup', (ran) => `<details open ontoggle=${ran}>x</details>`],
  ['markup', (ran) => `<input autofocus onfocus=${ran}>`],
  ['markup', (ran) => `<p style="animation: x 1ms" onanimationend=${ran}></p><style>@keyframes x{}</style>`],
  ['markup', (ran) => `<iframe srcdoc="<script>parent.${ran}</script>"></iframe>`],
  ['markup', (ran) => `<iframe src="javascript:parent.${ran}"></iframe>`],
  ['document.write', (ran) => `<body onload=${ran}>`],
  ['markup', (ran) => `<math><mtext></p><img src=x: onerror=${ran}></mtext></math>`],
  ['fragment', (ran) => `<script>${ran}</script>`],
  ['fragment', (ran) => `</p></div><script>${ran}</script><!--`],
  ['document.write', (ran) => `<svg><script>${ran.replace('(', '&lpar;').replace(')', '&rpar;')}</script></svg>`],
  ['attribute in quotes', (ran) => `" onerror="${ran}`],
  ['attribute in quotes', (ran) => `"><img src=x: onerror="${ran}">`],
  ['attribute in single quotes', (ran) => `' onerror='${ran}`],
  ['attribute without quotes', (ran) => `x onerror=${ran}`],
  ['raw text', (ran) => `</textarea><img src=x: onerror=${ran}>`],
  ['raw text', (ran) => `</style><img src=x: onerror=${ran}>`],
  ['raw text', (ran) => `</title><img src=x: onerror=${ran}>`],
  ['comment', (ran) => `--><img src=x: onerror=${ran}><!--`],
  ['comment', (ran) => `--!><img src=x: onerror=${ran}>`],
  ['read twice', (ran) => `<noscript><style></noscript><img src=x: onerror=${ran}></style>`],
  ['read twice', (ran) => `<noscript><xmp></noscript><img src=x: onerror=${ran}></xmp>`],
  ['link', (ran) => `javascript:${ran}`],
  ['link', (ran) => `JaVaScRiPt\t:${ran}//http://harmless.example`.replace('\t', '')],
  ['link', (ran) => `\u0001java\nscript:${ran}`],
  ['link', (ran) => `javascript://harmless.example/%0a${ran}`],
  ['frame', (ran) => `javascript:parent.${ran}`],
  ['handler', (ran) => `');${ran};//`],
  ['handler', (ran) => `&#39;);${ran};//`],
  ['script', (ran) => `</script><script>${ran}</script>`],
  ['script', (ran) => `";${ran};//`],
  ['evaluated', (ran) => `';${ran};//`],
  ['evaluated', (ran) => `\u2028';${ran}//`],
  ['template', (ran) => `{{constructor.constructor('${ran}')()}}`],
  ['template', (ran) => `\${${ran}}`],
  ['template', (ran) => `<%= ${ran} %>`],
  ['style sheet', (ran) => `red } :root { --ran: ${ran.slice(4, -1)} } q {`],
  ['style sheet', (ran) => `red}</style><img src=x: onerror=${ran}>`],
  ['style attribute', (ran) => `red" onerror=${ran} x="`],
  ['markup, normalized', (ran) => `＜img src=x: onerror=${ran}＞`],
  ['markup, unescaped', (ran) => `&lt;img src=x: onerror=${ran}&gt;`],
  ['markup, unescaped', (ran) => `%3Cimg%20src=x:%20onerror=${ran}%3E`],
  ['markup', (ran) => `\u202e<img src=x: onerror=${ran}>\u0000\ufeff\u200b`],
];

/** Numbered: what has run says which of them it was. */
export const PAYLOADS: readonly Payload[] = WRITTEN.map(([careless, text], i) => ({
  careless,
  text: text(`ran(${i})`),
}));

/** `npm run torture:texts` looks at all of them everywhere. */
declare const EVERY_TEXT: boolean;

const ofEachWay = Object.values(Object.groupBy(PAYLOADS, ({ careless }) => careless));

/** One for each way of being careless, another one from turn to turn; in the long form all of them, every time. */
export const payloadsOf = (turn: number): readonly Payload[] =>
  EVERY_TEXT ? PAYLOADS : ofEachWay.map((some) => some[turn % some.length]!);
