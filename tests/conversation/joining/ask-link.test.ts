import { expect, test } from "vitest";
import { stranger } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { done, joining, refusedWith } from "./applying.ts";

test("whoever has no code asks the committee in their own words", () => {
  const { deeds, asked } = joining({ "ask-link": { type: "link-asked", again: false } });
  expect(onStage(stranger, deeds)).toPlay(`
    ฉัน: เชื่อมสมาชิก
    กองทุน: พิมพ์รหัสเชื่อม 8 ตัว
            [ไม่มีรหัส]
    ฉัน: [ไม่มีรหัส]
    กองทุน: ขอเชื่อมโดยไม่มีรหัส
            จะเชื่อมกับสมาชิกท่านไหนคะ
            ไม่ต้องส่งเลขบัตรประชาชนในแชตนะคะ
    ฉัน: แม่
    กองทุน: พิมพ์ชื่อสมาชิกและหมู่ที่
    ฉัน: แม่บัวผัน หมู่ 2
    กองทุน: ตรวจก่อนส่งคำขอ
            บอกมาว่า: แม่บัวผัน หมู่ 2
    ฉัน: [พิมพ์ใหม่]
    กองทุน: จะเชื่อมกับสมาชิกท่านไหนคะ
    ฉัน: แม่บัวผัน ใจดี หมู่ 2 หนูเป็นลูกสาว
    ฉัน: เอ๊ะ
    กองทุน: แตะ “ส่งคำขอ”
    ฉัน: [ส่งคำขอ]
    ${done}
    กองทุน: ส่งคำขอให้กรรมการแล้วค่ะ
  `);
  expect(asked).toEqual([{ type: "ask-link", key: expect.any(String), words: "แม่บัวผัน ใจดี หมู่ 2 หนูเป็นลูกสาว" }]);
});

test.each([
  [{ type: "link-asked", again: true } as const, "คำขอนี้ส่งไว้แล้วค่ะ"],
  [refusedWith({ type: "too-many-open", most: 2 }), "มีคำขอที่รอกรรมการอยู่ 2 คำขอแล้วค่ะ"],
])("what comes of it is said: %o", (outcome, words) => {
  expect(onStage(stranger, joining({ "ask-link": outcome }).deeds)).toPlay(`
    ฉัน: ขอเชื่อมค่ะ
    กองทุน: ขอเชื่อมโดยไม่มีรหัส
    ฉัน: ยายคำ หมู่ 5
    ฉัน: ยืนยัน
    ${done}
    กองทุน: ${words}
  `);
});
