import { shortened } from "#conversation/say.ts";
import { expect, test } from "vitest";
import { buaphan, linkedAs, memberScene, somchai } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming, linked, ofSomchai } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));
const officer = memberScene(linkedAs(buaphan, ["representative"]));

test("whoever cares for several says whose right it is", () => {
  const { deeds, asked } = claiming({ claimants: [linked, ofSomchai] });
  expect(onStage(memberScene(linkedAs(buaphan), linkedAs(somchai)), deeds)).toPlay(`
    ฉัน: พ่อนอนโรงพยาบาล
    ทำ: begin-claim
    กองทุน: ใช้สิทธิสวัสดิการของใครคะ
            2-016: นายสมชาย ใจดี
    ฉัน: สมชาย
    กองทุน: ขอโทษค่ะ ยังไม่เข้าใจคำตอบนี้ แตะชื่อสมาชิก
    ฉัน: 2-016
    ทำ: claim-event
    กองทุน: เข้าโรงพยาบาลวันไหนคะ
  `);
  expect(asked.at(-1)).toMatchObject({ memberId: somchai.memberId });
});

test("a proxy with a power of attorney: the paper is among those wanted, and the proxy's name is asked", () => {
  const { deeds, asked } = claiming({
    found: [{ member: somchai, as: "proxy" }],
    about: {
      documents: [
        { code: "discharge-paper", name: "ใบรับรองจากโรงพยาบาล", health: true },
        { code: "power-of-attorney", name: "หนังสือมอบอำนาจ", health: false },
      ],
    },
    photos: () => 2,
  });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    ฉัน: [ยื่นแทนคนอื่น]
    ฉัน: [เจ็บป่วยนอนโรงพยาบาล]
    กองทุน: ยื่นแทนสมาชิกท่านใดคะ
    ฉัน: 2-016
    ทำ: find-claimant
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    กองทุน: เอกสาร 2: หนังสือมอบอำนาจ
    ฉัน: (picture)
    ทำ: take-document
    ฉัน: (picture)
    ทำ: take-document
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: ผู้รับมอบอำนาจชื่ออะไรคะ
            ต้องมีหนังสือมอบอำนาจ
    ฉัน: นางบัวผัน ใจดี
    กองทุน: ผู้รับเงิน/ผู้ยื่น: นางบัวผัน ใจดี
            ยื่นโดย: ผู้รับมอบอำนาจ
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { as: "proxy", filer: "นางบัวผัน ใจดี" } });
});

test("a committee member files for somebody without LINE: consent by two witnesses, and the claim says so", () => {
  const { deeds, asked } = claiming({
    found: [{ member: somchai, as: "assisted" }],
    about: { hasConsent: false },
    photos: () => 1,
  });
  expect(onStage(officer, deeds)).toPlay(`
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    ฉัน: [ยื่นแทนคนอื่น]
    ฉัน: [เจ็บป่วยนอนโรงพยาบาล]
    ฉัน: สมชาย
    ทำ: find-claimant
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    กองทุน: นายสมชาย ใจดี ยินยอมให้กองทุนเก็บเอกสารของโรงพยาบาลอย่างไรคะ
            [มีใบยินยอมลงชื่อ]
            [มีพยานสองคน]
    ฉัน: [มีพยานสองคน]
    กองทุน: พยานสองคนชื่ออะไรคะ
    ฉัน: นายแดง ดีงาม กับ นางเขียว ดีงาม
    ทำ: give-consent
    ฉัน: (picture)
    ทำ: take-document
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: ยื่นโดย: กรรมการยื่นแทน
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
  `);
  expect(asked).toContainEqual({
    type: "give-consent",
    memberId: somchai.memberId,
    given: { how: "two-witnesses", textVersion: "1.0", words: "นายแดง ดีงาม กับ นางเขียว ดีงาม" },
  });
  expect(asked.at(-1)).toMatchObject({ claim: { as: "assisted" } });
});

test("a beneficiary who is not on LINE: the committee member files and says who gets the money", () => {
  const { deeds, asked } = claiming({
    found: [{ member: somchai, as: "assisted" }],
    about: { beneficiaries: ["นางบัวผัน ใจดี", "นางสาวฟ้า ใจดี"] },
  });
  expect(onStage(officer, deeds)).toPlay(`
    ฉัน: แจ้งเสียชีวิต
    ทำ: begin-claim
    ฉัน: [สมาชิกคนอื่น]
    ฉัน: สมชาย
    ทำ: find-claimant
    ทำ: claim-event
    ฉัน: เมื่อวาน
    ทำ: claim-event
    ทำ: quote-claim
    ฉัน: [นำตัวจริงไปให้ดู]
    กองทุน: ใครเป็นผู้รับเงินคะ
            [นางบัวผัน ใจดี]
            [นางสาวฟ้า ใจดี]
            [ให้ที่ประชุมพิจารณา]
    ฉัน: [นางสาวฟ้า ใจดี]
    กองทุน: ผู้รับเงิน/ผู้ยื่น: นางสาวฟ้า ใจดี
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { as: "assisted", filer: "นางสาวฟ้า ใจดี" } });
});

test("a name longer than a button's bytes is still the whole name", () => {
  const long = "นางสาวน้ำทิพย์พรรณราย กู่ก้องเกียรติกุลวัฒนธรรมรุ่งเรืองไพศาล";
  const { deeds, asked } = claiming({
    found: [{ member: somchai, as: "assisted" }],
    about: { beneficiaries: ["นางบัวผัน ใจดี", long] },
  });
  expect(onStage(officer, deeds)).toPlay(`
    ฉัน: แจ้งเสียชีวิต
    ทำ: begin-claim
    ฉัน: [สมาชิกคนอื่น]
    ฉัน: สมชาย
    ทำ: find-claimant
    ทำ: claim-event
    ฉัน: เมื่อวาน
    ทำ: claim-event
    ทำ: quote-claim
    ฉัน: [นำตัวจริงไปให้ดู]
    ฉัน: [${shortened(long, 20)}]
    ฉัน: [ส่งคำขอ]
    ทำ: file-claim
  `);
  expect(asked.at(-1)).toMatchObject({ claim: { filer: long } });
});

test("several of one name are told apart before anything is asked about them", () => {
  const { deeds } = claiming({
    found: [
      { member: somchai, as: "assisted" },
      { member: { ...somchai, memberId: "m9", memberNo: "4-002" }, as: "assisted" },
    ],
  });
  expect(onStage(officer, deeds)).toPlay(`
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    ฉัน: [ยื่นแทนคนอื่น]
    ฉัน: [คลอดบุตร]
    ฉัน: สมชาย
    ทำ: find-claimant
    กองทุน: มีหลายท่านที่ชื่อใกล้กัน เป็นท่านไหนคะ
            2-016: นายสมชาย ใจดี
            4-002: นายสมชาย ใจดี
    ฉัน: 4-002
    ทำ: claim-event
  `);
});

test("who has only a number reads the beginning of a name, from the question to the sent claim", () => {
  const masked = { ...somchai, name: "สม… ใจ…" };
  const { deeds } = claiming({ found: [{ member: masked, as: "proxy" }], photos: () => 2 });
  const stage = onStage(scene, deeds);
  expect(stage).toPlay(`
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    ฉัน: [ยื่นแทนคนอื่น]
    ฉัน: [เจ็บป่วยนอนโรงพยาบาล]
    ฉัน: 2-016
    ทำ: find-claimant
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    ฉัน: (picture)
    ทำ: take-document
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    ฉัน: นางบัวผัน ใจดี
    กองทุน: สม… ใจ…
  `);
});
