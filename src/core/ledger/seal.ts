/** A seal is the chain's last hash at a close: 64 hexadecimal digits, in minutes sixteen groups of four. */
export const showSeal = (seal: string): string => (seal.match(/.{1,4}/gu) ?? []).join(" ");

/** Four lines of four groups each: what is copied by hand is compared line by line. */
export function sealInLines(seal: string): string[] {
  const groups = seal.match(/.{1,4}/gu) ?? [];
  return [0, 4, 8, 12].map((at) => groups.slice(at, at + 4).join(" "));
}

/** The first quarter is enough to find a seal again; less could be met by chance. */
const fewestDigits = 16;

/** "3F2A 91c0 …" as it stands in old minutes, whole or its beginning; undefined where it cannot be a seal. */
export function readSeal(text: string): string | undefined {
  const digits = text.toLowerCase().replaceAll(/[\s.:–-]/gu, "");
  return /^[0-9a-f]+$/u.test(digits) && digits.length >= fewestDigits && digits.length <= 64
    ? digits
    : undefined;
}
