/** Seals bytes under one key, bound to what they belong to: sealed for one row, they do not open in another's place. */
export interface Seal {
  /** @param context what the bytes belong to, such as `<owner>/<id>` */
  seal(plain: Uint8Array, context: string): Promise<Uint8Array>;
  /** @throws when the key or the context is another, or a bit was changed */
  open(sealed: Uint8Array, context: string): Promise<Uint8Array>;
  /**
   * 256 bits that stand for a text, in base64url: the same for the same text and purpose, and telling nothing of it to
   * whoever has not the key. For finding an address again, and for links that are stored nowhere.
   */
  mark(text: string, purpose: string): Promise<string>;
}

export const KEY_BYTES = 32;
const IV_BYTES = 12;

/** AES-256-GCM: twelve random bytes, then the sealed ones. */
export async function createSeal(key: Uint8Array): Promise<Seal> {
  if (key.byteLength !== KEY_BYTES) throw new Error(`a sealing key has ${KEY_BYTES} bytes, not ${key.byteLength}`);
  const aes = await crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const algorithm = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(context),
  });
  let marking: Promise<CryptoKey> | undefined;
  return {
    async mark(text, purpose) {
      marking ??= markingKey(key);
      const words = new TextEncoder().encode(`${purpose}\n${text}`);
      const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await marking, words));
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    },
    async seal(plain, context) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, context), aes, new Uint8Array(plain)));
      const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
      whole.set(iv);
      whole.set(sealed, IV_BYTES);
      return whole;
    },
    async open(sealed, context) {
      const whole = new Uint8Array(sealed);
      const iv = whole.slice(0, IV_BYTES);
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, context), aes, whole.slice(IV_BYTES)));
    },
  };
}

/** A key of its own, derived from the other (HKDF): one key, one use. */
async function markingKey(key: Uint8Array): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(key), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('mark');
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(how, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
}

export function newKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** For PASAR_MASTER_KEY: 32 random bytes in base64. */
export function newMasterKey(): string {
  return btoa(String.fromCharCode(...newKey()));
}
