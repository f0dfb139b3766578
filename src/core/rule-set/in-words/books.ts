import type { BooksRules } from "../books-rules.ts";
import { bahtShown } from "./names.ts";

/** "กองทุนสวัสดิการ 80%, กองทุนสำรอง 20%" */
export const subFundsInWords = ({ subFunds }: BooksRules): string =>
  subFunds.map(({ name, share }) => `${name} ${share}%`).join(", ");

/** What a new version changes in keeping the books, a line each: "กองทุนสำรอง: 5% → 10%". */
export function booksChangesInWords(before: BooksRules, after: BooksRules): string[] {
  const codes = [...new Set([...before.subFunds, ...after.subFunds].map(({ code }) => code))];
  const [above, limit] = [before.secondPersonAbove, after.secondPersonAbove];
  return [
    ...codes.flatMap((code) => {
      const was = before.subFunds.find((one) => one.code === code);
      const is = after.subFunds.find((one) => one.code === code);
      const name = is?.name ?? was?.name ?? code;
      const renamed = was !== undefined && was.name !== name ? ` (เดิมชื่อ ${was.name})` : "";
      if (was?.share === is?.share && renamed === "") return [];
      return [`${name}${renamed}: ${shareShown(was)} → ${shareShown(is)}`];
    }),
    ...(above === limit ? [] : [`ยกเลิกใบเสร็จต้องมีคนที่สองเมื่อเกิน: ${bahtShown(above)} → ${bahtShown(limit)}`]),
  ];
}

const shareShown = (subFund: { readonly share: number } | undefined): string =>
  subFund === undefined ? "ไม่มี" : `${subFund.share}%`;
