/** What a photo may be; the server reads it from the bytes. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Bytes. The widgets resize before they send; this is the server's limit. */
export const PHOTO_LIMIT = 8 * 1024 * 1024;
