export { dateHolidays } from './calendar/date-holidays.ts';
export { openFolder } from './database/folder.ts';
export { FolderInUse } from './database/folder-lock.ts';
export { openPostgres, type PostgresOptions } from './database/postgres.ts';
export { readySnapshot } from './database/snapshot.ts';
export { folderFiles } from './files/folder-files.ts';
export { type S3Options, s3Files } from './files/s3-files.ts';
export * from './index.ts';
export { type SmtpMail, type SmtpOptions, smtpMail } from './messages/smtp-mail.ts';
export { type WebhookPostOptions, webhookPost } from './messages/webhook-post.ts';
export { pdfPress } from './pdf/pdf-press.ts';
export {
  type OpenMarketplace,
  type OpenOptions,
  openMarketplace,
  type ServedMarketplace,
  type ServeOptions,
  serveMarketplace,
} from './serve/serve.ts';
