import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { assert } from "#core/assert.ts";

/**
 * What is personal is sealed before it reaches a row: AES-256-GCM, bound to its place (table, column and row), so that a
 * sealed value copied to another row does not open. The first byte names the key, so that keys can change.
 * `hash` is keyed too: it finds a citizen id or a phone without opening anything, and says nothing to who steals it.
 */
export interface Cipher {
  seal(plain: string | Uint8Array, place: string): Buffer;
  open(sealed: Uint8Array, place: string): string;
  openBytes(sealed: Uint8Array, place: string): Buffer;
  hash(text: string, purpose: string): Buffer;
}

/** Key versions and their 32 bytes, the newest last; the newest seals, every one opens, the oldest hashes. */
export type Keys = ReadonlyMap<number, Uint8Array>;

const nonceBytes = 12;
const tagBytes = 16;

export function makeCipher(keys: Keys): Cipher {
  const sorted = [...keys].toSorted(([a], [b]) => a - b);
  const [oldest, newest] = [sorted.at(0), sorted.at(-1)];
  assert(oldest !== undefined && newest !== undefined, "there is at least one encryption key");
  const hashKey = derivedKey(oldest[1], "keyed hash");
  const sealKeys = new Map(sorted.map(([version, key]) => [version, derivedKey(key, "seal")]));
  const [newestVersion, newestKey] = [newest[0], derivedKey(newest[1], "seal")];

  function openBytes(sealed: Uint8Array, place: string): Buffer {
    const key = sealKeys.get(sealed[0] ?? -1);
    if (key === undefined) throw new Error(`${place} is sealed with a key this server does not have`);
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]);
  }

  return {
    seal(plain, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", newestKey, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(newestVersion), nonce, cipher.getAuthTag(), text]);
    },
    open: (sealed, place) => openBytes(sealed, place).toString("utf8"),
    openBytes,
    hash: (text, purpose) => createHmac("sha256", hashKey).update(purpose).update("\0").update(text).digest(),
  };
}

/** One key for each use: what is learnt about one of them says nothing about the other. */
const derivedKey = (key: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "omboon", use, 32));
