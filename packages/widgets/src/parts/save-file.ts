/** Gives a person a file that was fetched with their token: no link could have brought it. */
export function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The download has begun with the click; the bytes are let go once it can no longer need them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
