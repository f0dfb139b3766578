import { bahtShown } from "#core/rule-set/in-words/names.ts";
import { showMonth } from "#core/thai-calendar/show.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import type { Reply } from "../reply.ts";
import { cards, reply, shortened } from "../say.ts";
import { shortcut } from "../shortcuts.ts";

export const entitledWords = {
  th: {
    title: (month: string) => `ผู้มีสิทธิรอบเดือน ${month}`,
    headline: (count: number) => `${count} รายการ รอคณะกรรมการยืนยัน`,
    row: (count: number, total: string) => `${count} คน รวม ${total}`,
    notes: [
      "ระบบตรวจทะเบียนตามระเบียบให้แล้ว รายชื่อและเหตุผลขอดูได้จากผู้ดูแลระบบของกองทุนค่ะ",
      "ยังไม่มีการจ่ายเงินจนกว่ากรรมการจะยืนยัน ถ้ามีชื่อที่ไม่ถูกต้อง ขีดออกพร้อมเหตุผลได้ก่อนยืนยันนะคะ",
    ],
    summary: (month: string, count: number) =>
      `รอบเดือน ${month} มีผู้มีสิทธิที่กองทุนต้องจัดให้ ${count} รายการ รอคณะกรรมการยืนยันค่ะ`,
  },
};

const words = entitledWords.th;
/** A fund with more such benefits still reads their number and the first of them. */
const mostRows = 12;
const longestName = 40;

/** Tells chair and secretary what a month's list holds: how many of what. Names stay off the telephone. */
export function entitledNotice(
  monthOn: Temporal.PlainDate,
  entries: readonly { readonly name: string; readonly amount: Satang }[],
): Reply {
  const month = showMonth(monthOn.toPlainYearMonth());
  const rows = [...Map.groupBy(entries, ({ name }) => name)].map(([label, of]) => ({
    label: shortened(label, longestName),
    value: words.row(of.length, bahtShown(sumSatang(of.map(({ amount }) => amount)))),
  }));
  return reply(
    ...cards({
      look: "attention",
      title: words.title(month),
      headline: words.headline(entries.length),
      rows: rows.slice(0, mostRows),
      notes: words.notes,
      buttons: [shortcut("help:show")],
      summary: words.summary(month, entries.length),
    }),
  );
}
