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
/** What its bytes may be: read from them, never from its name. */
export const DOCUMENT_MEDIA = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];
