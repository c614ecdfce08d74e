/**
 * PRV-1: where an organization tells people about their data: an address of the web, or a path on the pages that show the
 * marketplace. Nothing that runs (`javascript:`), and nobody else's pages by the back door (`//elsewhere`).
 */
export function isPrivacyAddress(address: string): boolean {
  return /^https:\/\/[^\s/?#\\@]+(?:[/?#]\S*)?$/i.test(address) || /^\/(?![/\\])\S*$/.test(address);
}
