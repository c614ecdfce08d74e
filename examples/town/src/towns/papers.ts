import type { Seed } from '@pasar/server-adapter';
import { townId } from '../ids.ts';
import type { CompanyPlan, TownPlan } from './plan.ts';

type Document = NonNullable<Seed['partners'][number]['documents']>[number];

/** Which town asks for papers; in the others a partner's first terms are set before the reader's eyes. */
export const ASKS: TownPlan['slug'] = 'jakarta';

/** Days until the insurance ends, by the company's place in the town. */
const ENDING: Readonly<Record<number, number>> = { 1: 6, 7: 20 };

/** PAR-5: the insurance of a company where it is asked for; of a few it ends soon, of one it is over. */
export function papersOf(town: TownPlan, { name, obstacle }: CompanyPlan, nth: number): Document[] {
  if (town.slug !== ASKS) return [];
  const days = obstacle ? undefined : ENDING[nth];
  return [
    {
      id: townId('document', `${town.slug}/${name}/insurance`),
      type: 'insurance',
      name: 'polis-asuransi.pdf',
      pdf: page(`Polis asuransi: ${name}`),
      validUntil: obstacle === 'partner.documents-lapsed' ? '2026-03-31' : '2036-12-31',
      ...(days !== undefined && { validDays: days }),
    },
  ];
}

/** A PDF of one line, base64. */
function page(line: string): string {
  const content = `BT /F1 20 Tf 60 760 Td (${line.replace(/[^ -~]|[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const start = pdf.length;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return btoa(`${pdf}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}
