/** PAR-5: what an organization may ask an applicant for. Their names stand in the words, `document.<type>`. */
export const DOCUMENT_TYPES = [
  'insurance',
  'registration-extract',
  'licence',
  'tax-clearance',
  'bank-details',
  'identity',
  'qualification',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
