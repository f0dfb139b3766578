import { ok, refused } from "#core/result.ts";
import { satang, type Satang } from "#core/money.ts";
import { readBaht } from "#core/thai-number/read-amount.ts";
import type { Kind } from "../option.ts";

/** "OB/12": a receipt or voucher by its book and number. */
export const paperName = (stands: string): Kind<{ readonly book: string; readonly number: bigint }> => ({
  stands,
  read(given) {
    const [, book = "", number = ""] = /^(.+)\/(\d{1,15})$/u.exec(given.trim()) ?? [];
    return book.trim() === ""
      ? refused(`"${given}" is not a book and a number, such as OB/12.`)
      : ok({ book: book.trim(), number: BigInt(number) });
  },
});

/** "1-001=30,1-003=60": who pays how much, with commas between. */
export const payments = (stands: string): Kind<{ readonly memberNo: string; readonly amount: Satang }[]> => ({
  stands,
  read(given) {
    const read: { memberNo: string; amount: Satang }[] = [];
    for (const part of given.split(",")) {
      const [memberNo = "", money = "", ...more] = part.split("=").map((text) => text.trim());
      const amount = readBaht(money);
      if (memberNo === "" || more.length > 0 || amount.type !== "amount" || amount.amount <= 0n)
        return refused(`"${part.trim()}" is not a number and an amount, such as 1-001=30.`);
      read.push({ memberNo, amount: satang(amount.amount) });
    }
    return ok(read);
  },
});

/** "2,3": the numbers of villages. */
export const villages = (stands: string): Kind<number[]> => ({
  stands,
  read: (given) =>
    /^\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*$/u.test(given)
      ? ok(given.split(",").map(Number))
      : refused(`"${given}" is not a list of villages, such as 2 or 2,3.`),
});
