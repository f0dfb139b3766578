import { expect, test } from "vitest";
import { exampleOf, thingsToDo } from "#conversation/flows/guide.ts";
import { flowNames, flowNamed } from "#conversation/open-talk.ts";
import { roles } from "#core/fund/office.ts";
import { buaphan, linkedAs, memberScene, stranger, treasurer } from "./cast.ts";
import { fund, toConfirm, treasurerScene } from "./receiving.ts";
import { onStage } from "./transcript.ts";

const member = memberScene(linkedAs(buaphan));

test("help in the midst of a talk says what is wanted, how to go back, how to leave and whom to call, and the talk stays", () => {
  const stage = onStage(treasurerScene, fund());
  expect(stage).toPlay(toConfirm);
  const before = stage.stored();
  for (const typed of ["ช่วยเหลือ", "ทำไงดีคะ", "งง", "เมนู"])
    expect(stage).toPlay(`
      ฉัน: ${typed}
      กองทุน: ตอนนี้ต้องทำอะไร
              แตะ “ยืนยันรับเงิน” หรือพิมพ์จำนวนเงินใหม่
              ทำต่อ: ตอบคำถามข้างล่าง
              ย้อนไปแก้: แตะ “แก้จำนวนเงิน”
              ถ้าไม่ทำต่อ พิมพ์ “ยกเลิก” ได้เลยค่ะ ยังไม่ได้บันทึกเงิน
              คุยกับคน: โทรถามกองทุนได้ที่ 045-711-123
              [โทรหากองทุน]
              ขั้นที่ 3/3
    `);
  expect(stage.stored()).toEqual(before);
});

test("help where a code is awaited shows one", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: เชื่อมสมาชิก
    ฉัน: ทำไง
    กองทุน: ตอนนี้ต้องทำอะไร
            รหัสเชื่อมเป็นตัวอังกฤษกับตัวเลขรวม 8 ตัว
            ถ้าไม่ทำต่อ
            พิมพ์รหัสเชื่อม 8 ตัว
            เช่น K7MQ-X3RT
  `);
});

test("help where nothing is asked shows what this person can do", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: ช่วยเหลือ
    กองทุน: ออมบุญช่วยอะไรได้บ้าง
            เชื่อมสมาชิก: เป็นสมาชิกแล้ว มีรหัสเชื่อม
            [เชื่อมสมาชิก]
            [สมัครสมาชิก]
            [สอบถาม]
            [ติดต่อกองทุน]
  `);
  expect(onStage(member)).toPlay(`
    ฉัน: ทำไงดี
    กองทุน: เช็คยอด: ส่งถึงเดือนไหน ค้างเท่าไร
            อยากดูทุกเรื่อง พิมพ์ “เมนู”
            [เช็คยอด]
            [จ่ายเงิน]
            [ขอสวัสดิการ]
            [ถึงไหนแล้ว]
            [บทเรียน]
            [ติดต่อกองทุน]
  `);
  expect(onStage(memberScene(linkedAs(treasurer, ["collector"])))).toPlay(`
    ฉัน: ช่วยด้วย
    กองทุน: [เก็บเงินวันนี้]
            [ใบเก็บเงินวันนี้]
            [งานกองทุน]
            [เช็คยอด]
            [บทเรียน]
            [ติดต่อกองทุน]
  `);
  expect(onStage(memberScene(linkedAs(treasurer, ["treasurer"])))).toPlay(`
    ฉัน: ช่วยเหลือ
    กองทุน: [งานของฉัน]
            [รับเงิน]
            [งานกองทุน]
            [เช็คยอด]
  `);
});

test.each([[], ...roles.map((role) => [role]), [...roles]].map((held) => ({ held })))(
  "whoever holds $held is shown three to six things, each one once",
  ({ held }) => {
    const can = thingsToDo(memberScene(linkedAs(treasurer, held)));
    expect(can.length).toBeGreaterThanOrEqual(3);
    expect(can.length).toBeLessThanOrEqual(6);
    expect(new Set(can).size).toBe(can.length);
  },
);

test("every step of every talk says in a sentence what an answer looks like", () => {
  const silent = flowNames.flatMap((name) =>
    [...(flowNamed(name)?.steps ?? [])].flatMap(([step, { hint }]) =>
      /แตะ|พิมพ์|ส่ง|เป็น|ขึ้นต้น/u.test(hint) ? [] : [`${name} ${step}: ${hint}`],
    ),
  );
  expect(flowNames.length).toBeGreaterThan(20);
  expect(silent).toEqual([]);
});

test("what has to be typed is told with an example", () => {
  const bare = flowNames.flatMap((name) =>
    [...(flowNamed(name)?.steps ?? [])].flatMap(([step, asked]) =>
      asked.hint.startsWith("พิมพ์") && !/เช่น|“|ไม่เกิน/u.test(asked.hint) && exampleOf(asked).length === 0
        ? [`${name} ${step}: ${asked.hint}`]
        : [],
    ),
  );
  expect(bare).toEqual([]);
});
