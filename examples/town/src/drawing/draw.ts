/** Writes pictures/<slug>.svg: `npm run pictures -w town`. */
import { writeFile } from 'node:fs/promises';
import { drawings, svg } from './drawings.ts';

for (const [slug, picture] of Object.entries(drawings)) {
  await writeFile(new URL(`../../pictures/${slug}.svg`, import.meta.url), svg(picture));
}
console.log(`${Object.keys(drawings).length} pictures`);
