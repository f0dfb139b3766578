/**
 * CRC-16 with polynomial 0x1021 and beginning 0xFFFF, as four capital hexadecimal digits: what closes every payment code
 * (EMVCo, Merchant-Presented Mode, 4.7.3). Taken over everything before it, its own name and length included.
 */
export function checksum(text: string): string {
  let sum = 0xffff;
  for (const letter of text) {
    sum ^= (letter.charCodeAt(0) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum & 0x8000) === 0 ? sum << 1 : (sum << 1) ^ 0x1021;
    }
    sum &= 0xffff;
  }
  return sum.toString(16).toUpperCase().padStart(4, "0");
}

/** Puts the checksum behind the fields, as the field of that name. */
export const withChecksum = (fields: string, name: string): string =>
  `${fields}${name}04${checksum(`${fields}${name}04`)}`;

/** Whether the last four letters are the checksum of what stands before them; banks write it in either case. */
export const hasItsChecksum = (text: string): boolean =>
  checksum(text.slice(0, -4)) === text.slice(-4).toUpperCase();
