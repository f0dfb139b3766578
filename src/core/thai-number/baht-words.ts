import { satang, type Satang } from "#core/money.ts";

const digitWords = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"] as const;
const placeWords = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"] as const;
const million = 1_000_000n;

/**
 * An amount as a receipt or a voucher spells it: "เก้าร้อยบาทถ้วน", "หนึ่งร้อยเอ็ดบาทห้าสิบสตางค์", "ห้าสิบสตางค์",
 * "ลบสามสิบบาทถ้วน", "ศูนย์บาทถ้วน".
 */
export function bahtInWords(amount: Satang): string {
  if (amount < 0n) return `ลบ${bahtInWords(satang(-BigInt(amount)))}`;
  const baht = amount / 100n;
  const rest = amount % 100n;
  if (rest === 0n) return `${numberInWords(baht)}บาทถ้วน`;
  return `${baht === 0n ? "" : `${numberInWords(baht)}บาท`}${numberInWords(rest)}สตางค์`;
}

/** "สองล้านหนึ่ง": millions count millions, so "ล้านล้าน" follows by itself. */
export function numberInWords(number: bigint): string {
  if (number < 0n) return `ลบ${numberInWords(-number)}`;
  if (number === 0n) return digitWords[0];
  const below = belowMillion(Number(number % million), number >= million);
  return number < million ? below : `${numberInWords(number / million)}ล้าน${below}`;
}

/**
 * A one in the last place is "เอ็ด" wherever something stands before it (11, 101, 1,000,001), a lone one is "หนึ่ง";
 * tens say "ยี่สิบ" for two and nothing for one.
 */
function belowMillion(number: number, somethingBefore: boolean): string {
  const digits = String(number);
  let words = "";
  for (const [index, character] of Array.from(digits).entries()) {
    const place = digits.length - 1 - index;
    const digit = Number(character);
    if (digit === 0) continue;
    words += `${digitWord(digit, place, somethingBefore || index > 0)}${placeWords[place] ?? ""}`;
  }
  return words;
}

function digitWord(digit: number, place: number, somethingBefore: boolean): string {
  if (digit === 1 && place === 0 && somethingBefore) return "เอ็ด";
  if (digit === 1 && place === 1) return "";
  if (digit === 2 && place === 1) return "ยี่";
  return digitWords[digit] ?? "";
}
