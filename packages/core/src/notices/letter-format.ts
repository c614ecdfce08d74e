import type { BrandTokens } from '../brand/brand.schema.ts';
import { hexOf } from '../brand/hex.ts';
import { swatches } from '../brand/scales.ts';
import type { Letter } from './letter.ts';

/** The plain part: everything the other one says. */
export function letterText(letter: Letter): string {
  const { subject, body, facts, action, footer } = letter;
  return [
    subject,
    body,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    action && `${action.label}:\n${action.address}`,
    `-- \n${footer}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** WL-1: the letter in the brand's colours, for mail programs: tables, inline styles, plain colours, no pictures. */
export function letterHtml(letter: Letter, brand: BrandTokens, name: string, locale: string): string {
  const { subject, body, facts, action, footer } = letter;
  const colours = new Map(swatches(brand, 'light').map(({ name: key, colour }) => [key, hexOf(colour)]));
  const ink = (key: string) => `color:${colours.get(key)}`;
  const ground = (key: string) => `background:${colours.get(key)}`;
  // A font's name goes into an attribute that is CSS: anything but a plain list of names stays out.
  const font = brand.font && /^[\w\s,'-]+$/.test(brand.font) ? `${brand.font},` : '';
  const face = `font-family:${font}system-ui,-apple-system,'Segoe UI',sans-serif`;
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td style="padding:4px 16px 4px 0;vertical-align:top;${ink('n11')}">${escaped(label)}</td>` +
      `<td style="padding:4px 0;${ink('n12')}">${escaped(value)}</td></tr>`,
  );
  const button =
    action &&
    `<p style="margin:24px 0 0"><a href="${escaped(action.address)}" style="display:inline-block;padding:12px 20px;` +
      `border-radius:${brand.radius}px;${ground('a9')};color:#ffffff;text-decoration:none;font-weight:600">` +
      `${escaped(action.label)}</a></p>`;
  return `<!doctype html>
<html lang="${escaped(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 12px;${ground('n2')};${face};font-size:16px;line-height:1.5">
<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;margin:0 auto">
<tr><td style="padding:0 4px 12px;font-weight:600;${ink('a11')}">${escaped(name)}</td></tr>
<tr><td style="padding:24px;background:#ffffff;border:1px solid ${colours.get('n6')};border-radius:${brand.radius}px;${ink('n12')}">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${escaped(subject)}</h1>
<p style="margin:0 0 16px">${escaped(body)}</p>
<table cellpadding="0" cellspacing="0">${rows.join('')}</table>
${button ?? ''}
</td></tr>
<tr><td style="padding:12px 4px;font-size:13px;${ink('n11')}">${escaped(footer)}</td></tr>
</table></body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
