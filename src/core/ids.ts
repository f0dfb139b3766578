import { assert } from "./assert.ts";

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time in milliseconds, then chance. Ids made later sort later, so that new
 * rows stand together in an index, and they are made before the database is asked.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  assert(random.length >= 10, "ten random bytes for an id");
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 10), 6);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32));
  view.setUint32(2, milliseconds % 2 ** 32);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
