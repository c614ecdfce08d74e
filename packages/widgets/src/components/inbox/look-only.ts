/** REQ-10: a device can be locked to looking. It is the device that is locked, so it is the device that remembers. */
const KEY = 'pasar-look-only';

export function isLookOnly(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

export function setLookOnly(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // A private window forgets it with everything else.
  }
}
