export type {
  HouseDocument,
  NewDocument,
  NewHouseDocument,
  PartnerDocument,
  PartnerDocuments,
  Requirement,
} from './document.schema.ts';
export { DOCUMENT_LIFE, type DocumentState } from './document-life.ts';
export { DOCUMENT_MEDIA, DOCUMENT_TYPES, type DocumentType } from './document-type.ts';
export {
  daysLeft,
  documentNotices,
  documentsValidUntil,
  endOfDay,
  type HeldDocument,
  NOTICE_DAYS,
  type Required,
  type RequiredState,
  type RequiredType,
  requiredDocuments,
} from './required-documents.ts';
