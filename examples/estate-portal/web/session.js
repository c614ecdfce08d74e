import { createClient } from '@pasar/core/client';

/** The portal's backend mints the session; the secret key stays there. @param persona an id, or `{ town, invitation }` */
export function tokenFor(persona) {
  return async () => {
    const response = await fetch('/demo/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(typeof persona === 'string' ? { persona } : persona),
    });
    if (!response.ok) throw new Error((await response.json().catch(() => ({}))).detail ?? 'no session');
    return (await response.json()).token;
  };
}

export function clientFor(persona, locale) {
  return createClient({ api: '/pasar', token: tokenFor(persona), locale });
}

/** The whole embedding: a provider around widgets, with the API's address, the language and the way to a token. */
export function provider(persona, locale, ...widgets) {
  const element = document.createElement('pasar-provider');
  element.setAttribute('api', '/pasar');
  element.setAttribute('locale', locale);
  element.fetchToken = tokenFor(persona);
  element.append(...widgets);
  return element;
}
