import { hasItsChecksum } from "./checksum.ts";
import { readTags, valueOf } from "./tags.ts";

/**
 * What the small QR on a bank's slip says: which bank sent the money, as three digits, and that bank's reference of it. Neither
 * amount nor payee: only that this transfer is this one. The pair is taken once and for ever (decisions.md 31).
 */
export interface SlipCode {
  readonly bank: string;
  readonly reference: string;
}

/** The kinds of codes that people send: of a slip, of a payment still to be made, or something else altogether. */
export type CodeText =
  | { readonly type: "slip"; readonly slip: SlipCode }
  | { readonly type: "payment" }
  | { readonly type: "other" };

/** Judges a QR's text. A slip whose checksum is wrong is "other": nobody should believe it, a person looks at it. */
export function readCodeText(text: string): CodeText {
  const slip = readSlipCode(text);
  if (slip !== undefined) return { type: "slip", slip };
  return hasItsChecksum(text) && valueOf(readTags(text), "58") === "TH" && text.startsWith("000201")
    ? { type: "payment" }
    : { type: "other" };
}

/** Undefined for whatever is not a slip's code, whole and with the right checksum. */
export function readSlipCode(text: string): SlipCode | undefined {
  const whole = repaired(text.trim());
  if (whole === undefined || !hasItsChecksum(whole)) return undefined;
  const tags = readTags(whole);
  if (tags?.at(-1)?.name !== "91") return undefined;
  const inner = readTags(valueOf(tags, "00") ?? "");
  const [bank, reference] = [valueOf(inner, "01"), valueOf(inner, "02")];
  if (valueOf(inner, "00") !== "000001" || bank === undefined || reference === undefined) return undefined;
  return /^\d{3}$/u.test(bank) && /^[A-Za-z0-9]{1,40}$/u.test(reference) ? { bank, reference } : undefined;
}

/**
 * Some banks' apps write the checksum as a number and lose the zeros before it: "9104" and then three letters or fewer. They are
 * put back; the checksum must still be right, so that nothing is guessed. The checksum is found by walking the fields: a
 * reference may contain "9104" too.
 */
function repaired(text: string): string | undefined {
  let at = 0;
  while (at + 4 <= text.length) {
    const head = text.slice(at, at + 4);
    if (!/^\d{4}$/u.test(head)) return undefined;
    if (/^910[1-4]$/u.test(head)) return whole(text.slice(0, at), text.slice(at + 4));
    at += 4 + Number(head.slice(2));
  }
  return undefined;
}

const whole = (fields: string, sum: string): string | undefined =>
  /^[0-9A-Fa-f]{1,4}$/u.test(sum) ? `${fields}9104${sum.padStart(4, "0")}` : undefined;
