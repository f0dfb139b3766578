import { satang, type Satang } from "#core/money.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";

/**
 * An amount as banks print it: "1,234.50", "-30", "(30.00)", "30.00-", "+5", "฿ 12.00". "nothing" for an empty cell, a dash or
 * zero; undefined for what is no amount, such as "1,23" or three decimals.
 */
export function bankAmount(cell: string): Satang | "nothing" | undefined {
  const text = arabicDigits(cell).replaceAll(/[\s\u00A0฿]|บาท|THB/gu, "");
  if (text === "" || text === "-") return "nothing";
  const found =
    /^(?<minus>[-\u2212(]|\+)?(?<baht>\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(?<rest>\d{1,2}))?(?<after>[-)])?$/u.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { minus = "", baht = "", rest = "", after = "" } = found;
  if ((minus === "(") !== (after === ")") || (minus !== "" && after === "-")) return undefined;
  const size = BigInt(baht.replaceAll(",", "") + rest.padEnd(2, "0"));
  if (size === 0n) return "nothing";
  const isOut = (minus !== "" && minus !== "+") || after === "-";
  return satang(isOut ? -size : size);
}
