import { expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { linkedAs, memberScene, somchai } from "../cast.ts";
import { buttonsOf, onStage } from "../transcript.ts";
import { claimId, claiming, claimSeen, refusedWith, toDecide } from "./pretend-fund.ts";
import { day } from "../cast.ts";

const scene = memberScene(linkedAs(somchai, ["representative"]));
const work = {
  type: "work",
  work: {
    claims: [
      {
        claimId,
        claimNo: 12n,
        does: "certify",
        member: "นางบัวผัน ใจดี",
        eventName: "เจ็บป่วยนอนโรงพยาบาล",
        amount: bahtToSatang(300),
        since: day("2026-02-13"),
      },
    ],
    requests: 0,
    complaints: 0,
    slips: 0,
  },
} as const;
const opened = (does: "certify" | "approve" = "certify") =>
  claiming({
    answers: { "show-work": work, "open-work": { type: "claim-to-decide", toDecide: toDecide(does) } },
  });

const toCard = `
  ฉัน: งานของฉัน
  ทำ: show-work
  กองทุน: มี 1 เรื่องรอท่านค่ะ
          รับรอง CL/12: เจ็บป่วยนอนโรงพยาบาล · นางบัวผัน ใจดี
          ฿300 · รอตั้งแต่ 13 ก.พ. 2569
  ฉัน: [รับรอง CL/12]
  ทำ: open-work
  กองทุน: ขอให้รับรอง
          ฿300
          สมาชิก: นางบัวผัน ใจดี
          นอนโรงพยาบาล: 1 – 4 ก.พ. 2569 (3 คืน)
          เอกสาร: 1 รูป
          ยื่นโดย: เจ้าตัว
          ไลน์ที่ยื่น: เชื่อมมา 214 วัน โดย นายประธาน ตั้งมั่น
          3 คืน คืนละ 100 บาท
          ไม่ต้องดูว่าเป็นโรคอะไรนะคะ
          [รับรอง]
          [ดูเอกสาร]
          [ขอข้อมูลเพิ่ม]
          [ไม่รับรอง]
`;

test("a certifier sees who, what, how much and why on one card, and certifies with one tap", () => {
  const { deeds, asked, answer } = opened();
  answer({
    vote: {
      type: "claim-voted",
      claim: claimSeen({ voted: { yes: 1, need: 3 } }),
      says: "yes",
      again: false,
    },
  });
  const stage = onStage(scene, deeds);
  expect(stage).toPlay(toCard);
  const last = stage.lastReply();
  expect(last && buttonsOf(last).find(({ type }) => type === "open")).toMatchObject({
    url: expect.stringMatching(/^https:\/\//u),
  });
  expect(stage).toPlay(`
    ฉัน: [รับรอง]
    ทำ: vote
    กองทุน: บันทึกให้แล้วค่ะ ขอบคุณนะคะ
            เห็นชอบแล้ว: 1 จาก 3 คน
  `);
  expect(asked.at(-1)).toEqual({ type: "vote", claimId, sittingNo: 1, says: "yes", reason: "" });
});

test("a decline has a reason that the member will read, and one more look", () => {
  const { deeds, asked, answer } = opened("approve");
  const claim = claimSeen({ stage: "refused", waitsFor: [] });
  answer({ vote: { type: "claim-voted", claim, says: "no", again: false } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: งานของฉัน
    ทำ: show-work
    ฉัน: [รับรอง CL/12]
    ทำ: open-work
    กองทุน: ขอให้อนุมัติ
    ฉัน: [ไม่อนุมัติ]
    กองทุน: ไม่อนุมัติเพราะอะไรคะ
            วันที่ไม่ตรง: วันที่ในเอกสารไม่ตรงกับที่แจ้ง
            เหตุผลนี้สมาชิกจะได้อ่าน
    ฉัน: เอกสารเป็นของลูกสาวค่ะ ยื่นในชื่อลูกสาวได้เลย
    กองทุน: ตรวจก่อนตอบว่าไม่อนุมัติ
            เอกสารเป็นของลูกสาวค่ะ
            สมาชิกจะได้อ่านข้อความนี้ค่ะ
            [แก้เหตุผล]
            [ยืนยันไม่อนุมัติ]
    ฉัน: [ยืนยันไม่อนุมัติ]
    ทำ: vote
    กองทุน: บันทึกคำตอบและเหตุผลแล้วค่ะ
  `);
  expect(asked.at(-1)).toMatchObject({ says: "no", reason: "เอกสารเป็นของลูกสาวค่ะ ยื่นในชื่อลูกสาวได้เลย" });
});

test("more is asked for with a choice or in one's own words", () => {
  const { deeds, asked, answer } = opened();
  answer({ "ask-information": { type: "information-asked", claim: claimSeen({ stage: "information" }) } });
  expect(onStage(scene, deeds)).toPlay(`
    ${toCard}
    ฉัน: [ขอข้อมูลเพิ่ม]
    กองทุน: อยากถามอะไรเพิ่มคะ
            ขอรูปทั้งแผ่น: ขอรูปเอกสารให้เห็นทั้งแผ่นค่ะ
    ฉัน: [ขอรูปทั้งแผ่น]
    ทำ: ask-information
    กองทุน: ส่งคำถามให้ผู้ยื่นแล้วค่ะ
  `);
  expect(asked.at(-1)).toMatchObject({ words: "ขอรูปเอกสารให้เห็นทั้งแผ่นค่ะ" });
});

test("two certifiers at the same moment: the second one's card answers with how it stands", () => {
  const { deeds, answer } = opened();
  answer({ vote: refusedWith({ type: "not-now", stage: "approving" }) });
  const stage = onStage(scene, deeds);
  expect(stage).toPlay(`
    ${toCard}
    ฉัน: [รับรอง]
    ทำ: vote
    กองทุน: ตอนนี้คำขอนี้รออนุมัติแล้วค่ะ
  `);
  answer({
    "open-work": {
      type: "claim-goes-on",
      claim: claimSeen({ stage: "approving", waitsFor: ["chair"], mayWithdraw: false }),
    },
  });
  expect(stage).toPlay(`
    ฉัน: [รับรอง] เก่า
    ทำ: open-work
    กองทุน: เรื่องนี้ไม่ต้องทำแล้วค่ะ ตอนนี้เป็นแบบนี้นะคะ
            รับรองแล้ว รออนุมัติ
            รอ: ประธาน
  `);
});

test("two taps are one vote", () => {
  const { deeds, answer } = opened();
  answer({ vote: { type: "claim-voted", claim: claimSeen(), says: "yes", again: true } });
  expect(onStage(scene, deeds)).toPlay(`
    ${toCard}
    ฉัน: [รับรอง]
    ทำ: vote
    กองทุน: ท่านตอบเรื่องนี้ไปแล้วค่ะ นับหนึ่งเสียงเท่าเดิม
  `);
});

test.each([
  [{ type: "in-conflict", why: "kin" }, "ท่านเป็นญาติกับสมาชิกท่านนี้ ให้กรรมการท่านอื่นดูนะคะ"],
  [{ type: "in-conflict", why: "linked" }, "ท่านดูแลไลน์ของสมาชิกท่านนี้อยู่"],
  [{ type: "in-conflict", why: "voted-before" }, "รอบอุทธรณ์ให้กรรมการท่านอื่นดูนะคะ"],
  [{ type: "no-seat" }, "ตอนนี้ยังไม่ถึงคิวของท่าน"],
  [{ type: "stale-sitting", sittingNo: 2 }, "มีการพิจารณารอบใหม่แล้วค่ะ"],
  [{ type: "voted-before", says: "no" }, "ท่านตอบคำขอนี้ไปแล้วว่าไม่เห็นชอบค่ะ"],
  [
    { type: "short-of-money", subFund: "welfare", available: bahtToSatang(100), amount: bahtToSatang(300) },
    "เงินในกองทุนย่อยยังไม่พอค่ะ มี ฿100 คำขอนี้ ฿300",
  ],
] as const)("a vote that cannot be is answered kindly (%#)", (refusal, words) => {
  const { deeds, answer } = opened();
  answer({ vote: refusedWith(refusal) });
  expect(onStage(scene, deeds)).toPlay(`
    ${toCard}
    ฉัน: [รับรอง]
    ทำ: vote
    กองทุน: ${words}
  `);
});

test("what the claim gives has changed: the vote does not count and says so", () => {
  const { deeds, answer } = opened();
  const claim = claimSeen({ amount: bahtToSatang(200) });
  answer({ vote: { type: "claim-anew", claim, before: bahtToSatang(300) } });
  expect(onStage(scene, deeds)).toPlay(`
    ${toCard}
    ฉัน: [รับรอง]
    ทำ: vote
    กองทุน: ยอดตามระเบียบเปลี่ยนจาก ฿300 เป็น ฿200 จึงเริ่มพิจารณารอบใหม่ค่ะ
  `);
});

test("not now: the claim stays in งานของฉัน", () => {
  expect(onStage(scene, opened().deeds)).toPlay(`
    ${toCard}
    ฉัน: ยกเลิก
    กองทุน: คำขอยังรอท่านอยู่ใน “งานของฉัน” ค่ะ
  `);
});

test("a card says what is young, alike, unpaid-for or paid ahead", () => {
  const toSee = toDecide("approve", {
    seenBefore: 1,
    isPaidAhead: true,
    lacks: bahtToSatang(50),
    filedAs: "assisted",
    filedBy: "นายสมชาย ใจดี",
    documents: 0,
    onPaper: true,
    against: ["นางเขียว ดีงาม: วันที่ไม่ตรง"],
  });
  const { deeds, answer } = opened();
  answer({ "open-work": { type: "claim-to-decide", toDecide: toSee } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: งานของฉัน
    ทำ: show-work
    ฉัน: [รับรอง CL/12]
    ทำ: open-work
    กองทุน: เอกสาร: นำตัวจริงมาให้กรรมการดู
            ยื่นโดย: กรรมการยื่นแทน นายสมชาย ใจดี
            ก่อนหน้านี้: นางเขียว ดีงาม: วันที่ไม่ตรง
            มี 1 รูปคล้ายรูปในคำขอก่อนหน้า
            จ่ายเร่งด่วนไปแล้ว
            เงินกองทุนย่อยยังขาด ฿50
  `);
});
