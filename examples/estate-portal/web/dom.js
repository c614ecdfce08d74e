/** `h('button', { type: 'button', onclick }, 'Back')`: an element; functions become listeners, objects properties. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function' && key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (typeof value === 'object' || typeof value === 'function') element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Says something for a few seconds, aloud to those who listen. */
export function toast(text) {
  const box = h('p', { class: 'toast', role: 'status' }, text);
  document.body.append(box);
  setTimeout(() => box.remove(), 5000);
}

/** Forms of companies say nothing of who it is. */
const FORMS = /^(?:ООО|ИП|PT|CV|Мастерская|Ателье)$/;

export function initials(name) {
  const words = name
    .replace(/[«»"]/g, '')
    .split(/\s+/)
    .filter((word) => !FORMS.test(word));
  return words
    .slice(0, 2)
    .map((word) => word[0])
    .join('')
    .toUpperCase();
}
