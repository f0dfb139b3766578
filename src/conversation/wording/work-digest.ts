import type { Work } from "#core/claim/story.ts";
import { bahtShown } from "#core/rule-set/in-words/names.ts";
import type { Reply, Saying } from "../reply.ts";
import { cards, reply, shortened, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";

export const workDigestWords = {
  th: {
    title: (count: number) => `งานของฉัน มี ${count} เรื่อง`,
    headline: "รอท่านอยู่ค่ะ",
    headlineAgain: "ยังรอท่านอยู่ค่ะ",
    more: (count: number) => `และอีก ${count} เรื่อง`,
    notes: ["กดปุ่มด้านล่าง หรือพิมพ์ว่า งานของฉัน เพื่อดูรายละเอียดและทำต่อได้เลยค่ะ"],
    notesAgain: ["เจ้าของเรื่องกำลังรอคำตอบ ถ้าท่านไม่สะดวก บอกประธานให้ตั้งคนทำแทนได้นะคะ"],
    summary: (count: number) => `มีงานของกองทุนรอท่าน ${count} เรื่องค่ะ เปิดดูได้ที่ งานของฉัน`,
    waits: (count: number) => `มีงานของกองทุนรอท่านอยู่ ${count} เรื่องค่ะ พิมพ์ว่า งานของฉัน เพื่อดูได้เลย`,
    does: {
      certify: "รับรอง",
      approve: "พิจารณาอนุมัติ",
      pay: "จ่ายเงิน",
      "name-substitute": "ตั้งผู้พิจารณาแทน",
      "name-heir": "มติผู้รับเงิน",
      "allow-urgently": "เห็นชอบจ่ายด่วน",
      "take-back-money": "รับเงินคืน",
      "look-into": "ตรวจการจ่ายเงิน",
      answer: "ตอบคำถาม",
      "say-received": "ยืนยันรับเงิน",
    },
    line: (reference: string, event: string, amount: string) => `${event} ${amount} (${reference})`,
  },
};

const words = workDigestWords.th;
/** A card stays a card; the rest is one tap away. */
const mostRows = 8;

/**
 * Everything that waits for one person, in one message. Who claims stays out of it: a card lies on a telephone for all to see,
 * and the claim itself is one tap away.
 */
export function workDigest(work: readonly Work[], { isNudge }: { readonly isNudge: boolean }): Reply {
  const rows = work
    .slice(0, mostRows)
    .map((one) => ({ label: doesOf(one), value: shortened(lineOf(one), 80) }));
  const more = work.length > mostRows ? [words.more(work.length - mostRows)] : [];
  return reply(
    ...cards({
      look: "attention",
      title: words.title(work.length),
      headline: isNudge ? words.headlineAgain : words.headline,
      rows,
      notes: [...more, ...(isNudge ? words.notesAgain : words.notes)],
      buttons: [shortcut("work:show")],
      summary: words.summary(work.length),
    }),
  );
}

/** Said before an answer that is given anyway. */
export const workWaits = (count: number): Saying => text(words.waits(count));

const doesOf = (work: Work): string => words.does[work.type === "vote" ? work.does : work.type];
const lineOf = ({ claim }: Work): string =>
  words.line(claim.reference, claim.event.name, bahtShown(claim.amount));
