import { expect, test } from "vitest";
import { buaphan, linkedAs, memberScene } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));

const toPhotos = `
  ฉัน: คลอดลูก
  ทำ: begin-claim
  ทำ: claim-event
  ฉัน: 8-10 ก.พ. 69
  ทำ: claim-event
  ฉัน: [ยังไม่มีชื่อ]
  ฉัน: [1]
  ทำ: quote-claim
  กองทุน: ขอรูปเอกสาร 2 อย่างค่ะ
`;

test("a photo too dark, one too blurred, a text file: each is answered with what to do", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ${toPhotos}
    ฉัน: (picture too-dark)
    ทำ: take-document
    กองทุน: รูปนี้ยังใช้ไม่ได้ค่ะ
            ลองถ่ายใกล้หน้าต่างหรือเปิดไฟนะคะ
            ขอรูปเอกสาร 2 อย่างค่ะ
    ฉัน: (picture too-blurred)
    ทำ: take-document
    กองทุน: จับมือถือนิ่ง ๆ แล้วถ่ายใหม่นะคะ
    ฉัน: (picture not-a-document)
    ทำ: take-document
    กองทุน: ถ่ายรูปเอกสารส่งมาแทนนะคะ
    ฉัน: (picture)
    ทำ: take-document
    กองทุน: ได้รับรูปแล้ว 1 จาก 2
  `);
});

test("fewer photos than papers: asked once, and then the person is believed", () => {
  const { deeds } = claiming({ photos: () => 1 });
  expect(onStage(scene, deeds)).toPlay(`
    ${toPhotos}
    ฉัน: (picture)
    ทำ: take-document
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: ตอนนี้มี 1 จาก 2 อย่างค่ะ ถ้าถ่ายรวมไว้ในรูปเดียว
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: ตรวจก่อนส่งคำขอ
            เอกสาร: 1 รูป
  `);
});

test("none sent, none counted; the last one can be taken out again", () => {
  let kept = 0;
  const { deeds } = claiming({ photos: () => kept });
  const stage = onStage(scene, deeds);
  expect(stage).toPlay(`
    ${toPhotos}
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: ขอรูปเอกสาร 2 อย่างค่ะ
    ฉัน: (picture)
    ทำ: take-document
    กองทุน: [เอารูปล่าสุดออก]
    ฉัน: [เอารูปล่าสุดออก]
    ทำ: drop-document
    กองทุน: ขอรูปเอกสาร 2 อย่างค่ะ
  `);
  kept = 3;
  expect(stage).toPlay(`
    ฉัน: (picture)
    ทำ: take-document
    ฉัน: [ส่งครบแล้ว]
    ทำ: draft-documents
    กองทุน: เอกสาร: 3 รูป
    ฉัน: (picture)
    ทำ: take-document
    กองทุน: ตรวจก่อนส่งคำขอ
  `);
});

test("a photo where no claim is told is not kept: it is asked about, for most are slips", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ฉัน: (picture)
    กองทุน: รูปนี้เป็นสลิปหรือเปล่าคะ
            ถ้าไม่ใช่ จะไม่เก็บรูปนี้ไว้ค่ะ
    ฉัน: [ไม่ใช่]
    กองทุน: ถ้าเป็นเอกสารขอสวัสดิการ พิมพ์ “ขอสวัสดิการ” ก่อน
  `);
});
