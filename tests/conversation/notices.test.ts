import { expect, test } from "vitest";
import type { Reply } from "#conversation/reply.ts";
import {
  apology,
  linkNotice,
  markedAgain,
  startedAfresh,
  unlinkNotice,
} from "#conversation/wording/notices.ts";
import { receiptReply } from "#conversation/wording/receipt.ts";
import { buaphan, day, receiptOf } from "./cast.ts";
import { faultsOf } from "./line-limits.ts";
import { shownReply } from "./transcript.ts";

const news = { member: buaphan, on: day("2026-02-14"), phone: "045-711-123", issuedBy: "นางมาลี ตั้งตรง" };

test.each<[string, Reply, readonly string[]]>([
  [
    "a new link is told to the earlier ones, with the way to have it cut",
    linkNotice(news, "earlier-link"),
    ["มีไลน์ใหม่เชื่อมกับสมาชิก", "นางบัวผัน ใจดี", "วันที่เชื่อม: 14 ก.พ. 2569", "รีบบอกกองทุน", "[โทรหากองทุน]"],
  ],
  [
    "and to the registrar, with who issued the code",
    linkNotice(news, "registrar"),
    ["เลขสมาชิก: 2-015", "ผู้ออกรหัส: นางมาลี ตั้งตรง", "แจ้งฝ่ายทะเบียนเพื่อทราบค่ะ"],
  ],
  [
    "whoever was unlinked hears that nothing else is lost",
    unlinkNotice(news, "unlinked"),
    ["ไลน์นี้เลิกเชื่อมกับ นางบัวผัน ใจดี", "เงินที่ส่งแล้วยังอยู่ครบค่ะ"],
  ],
  [
    "the others hear that a link was cut",
    unlinkNotice(news, "other-link"),
    ["มีไลน์บัญชีหนึ่งเลิกเชื่อมกับ", "[โทรหากองทุน]"],
  ],
  ["and so does the registrar", unlinkNotice(news, "registrar"), ["แจ้งฝ่ายทะเบียนเพื่อทราบค่ะ"]],
  [
    "an event that could not be worked out is apologised for",
    apology(),
    ["ขอโทษค่ะ", "ลองอีกครั้ง", "สอบถามกรรมการ"],
  ],
  ["with the number, where there is one", apology("045-711-123"), ["045-711-123", "[โทรหากองทุน]"]],
  [
    "a receipt says what the paper one says",
    receiptReply(receiptOf()),
    [
      "ใบเสร็จรับเงิน",
      "฿90",
      "เล่มที่/เลขที่: 1/124",
      "วันที่รับเงิน: 14 ก.พ. 2569",
      "ได้รับเงินจาก: นางบัวผัน ใจดี",
      "ก.พ. – เม.ย. 2569",
      "เก้าสิบบาทถ้วน",
      "ผู้รับเงิน: นางมาลี ตั้งตรง",
      "ส่งถึง: สิ้นเดือน เม.ย. 2569",
    ],
  ],
  ["what is sent again is marked", markedAgain(receiptReply(receiptOf())), ["(ส่งซ้ำ)", "ใบเสร็จรับเงิน"]],
  ["a fresh start is apologised for", startedAfresh(apology()), ["ต้องเริ่มใหม่ และยังไม่ได้บันทึกอะไรนะคะ"]],
])("%s", (_what, reply, words) => {
  expect(faultsOf(reply)).toEqual([]);
  for (const word of words) expect(shownReply(reply)).toContain(word);
});

test("a receipt that fills a gap names each piece of the time it pays for", () => {
  const lines = [
    { from: day("2025-11-01"), to: day("2025-11-30"), amount: receiptOf().total },
    { from: day("2026-01-01"), to: day("2026-02-28"), amount: receiptOf().total },
    { from: day("2026-03-03"), to: day("2026-03-09"), amount: receiptOf().total },
  ];
  expect(shownReply(receiptReply(receiptOf({ lines })))).toContain(
    "พ.ย. 2568, ม.ค. – ก.พ. 2569, 3 – 9 มี.ค. 2569",
  );
});

test("a receipt whose receiver is not known, of a member who is not paid up, leaves those lines out", () => {
  const { paidUpTo: _none, ...receipt } = receiptOf({ receivedBy: "" });
  expect(shownReply(receiptReply(receipt))).not.toMatch(/ผู้รับเงิน|ส่งถึง/u);
});
