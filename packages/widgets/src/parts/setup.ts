import { html, type TemplateResult } from 'lit';

/**
 * For the developer who embeds a widget: what is missing around it, in the page and in the console. English, as there is no
 * provider to say otherwise.
 */
export function setupNotice(widget: string, provider: string): TemplateResult {
  const missing = `<${widget}> stands in no <${provider}>. Put it inside <${provider} api="…">.`;
  console.error(missing);
  return html`<div class="note warning" role="alert"><p>${missing}</p></div>`;
}
