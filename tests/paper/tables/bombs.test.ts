import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTable } from "#paper/tables/read-table.ts";
import { tableFaultWords, type TableFault } from "#paper/tables/table-fault.ts";
import { faultOf, fileOf } from "./file-of.ts";
import { workbookOf } from "./workbook-of.ts";

const megabyte = 1024 * 1024;
const row = `<row><c t="inlineStr"><is><t>${" ".repeat(4000)}</t></is></c></row>`;
/** A sheet of 210 megabytes, packed into less than one. */
const bomb = workbookOf({ sheet: row.repeat((210 * megabyte) / row.length) });

/**
 * The same file with other sizes in the zip's directory and in the parts' own heads (the four bytes of the unpacked size
 * stand 22 and 24 bytes behind PK\3\4 and PK\1\2): whoever believes them takes a bomb for a leaflet.
 */
function lying(file: Uint8Array, size: number, isLarge = (was: number) => was > megabyte): Uint8Array {
  const bytes = Buffer.from(file);
  for (const [mark, at] of [
    ["504b0304", 22],
    ["504b0102", 24],
  ] as const) {
    const sign = Buffer.from(mark, "hex");
    for (let place = bytes.indexOf(sign); place >= 0; place = bytes.indexOf(sign, place + 4)) {
      if (isLarge(bytes.readUInt32LE(place + at))) bytes.writeUInt32LE(size, place + at);
    }
  }
  return bytes;
}

describe("a workbook that would fill the memory is refused", () => {
  test("by the sizes it admits, before anything is unpacked", async () => {
    expect(bomb.length).toBeLessThan(2 * megabyte);
    const rows = await Array.fromAsync(readTable(fileOf(bomb, megabyte)));
    expect(rows).toEqual([{ ok: false, refusal: { type: "unpacks-too-large", mostMegabytes: 200 } }]);
  });

  test("by the sum of its parts", async () => {
    const picture = Uint8Array.of(1);
    const many = workbookOf({ sheet: "", more: { "xl/media/1.bin": picture, "xl/media/2.bin": picture } });
    const sum = lying(many, 110 * megabyte, (was) => was === 1);
    expect(await faultOf(fileOf(sum))).toEqual({ type: "unpacks-too-large", mostMegabytes: 200 });
  });

  test.each([100, 3 * megabyte])(
    "while it is unpacked, where its directory lies (%i bytes)",
    async (size) => {
      const liar = lying(bomb, size);
      let rows = 0;
      let fault: TableFault | undefined;
      for await (const read of readTable(fileOf(liar, megabyte))) {
        if (read.ok) rows += 1;
        else fault = read.refusal;
      }
      expect(fault).toEqual({ type: "damaged" });
      // Not a row more was read than the directory admits.
      expect(rows * row.length).toBeLessThanOrEqual(size);
    },
  );

  test("by its own size, as soon as that is known", async () => {
    let asked = 0;
    const file = {
      async *bytes() {
        yield Buffer.from("504b0304", "hex");
        for (; ; asked += 1) yield Buffer.alloc(megabyte);
      },
    };
    expect(await faultOf(file)).toEqual({ type: "file-too-large", mostMegabytes: 25 });
    expect(asked).toBeLessThanOrEqual(25);
  });

  test("by the number of its parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`x${at}`, new Uint8Array(1)]));
    expect(await faultOf(fileOf(zipSync(parts)))).toEqual({ type: "too-many-parts", most: 1000 });
  });

  test("where its XML unfolds entities of its own", async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>`;
    const more = { "xl/workbook.xml": Buffer.from(lol) };
    expect(await faultOf(fileOf(workbookOf({ sheet: "", more })))).toEqual({ type: "damaged" });
  });
});

describe("a file that is broken is refused, not half read", () => {
  const whole = workbookOf({ sheet: `<row><c><v>1</v></c></row>` });
  test.each([10, 200, whole.length - 30])("cut after %i bytes", async (length) => {
    expect(await faultOf(fileOf(whole.subarray(0, length)))).toEqual({ type: "damaged" });
  });
  test("a zip that is no workbook", async () => {
    expect(await faultOf(fileOf(zipSync({ "a.txt": new Uint8Array(3) })))).toEqual({ type: "not-a-table" });
  });
  test("a sheet whose XML ends too early", async () => {
    expect(await faultOf(fileOf(workbookOf({ sheet: "<row><c>" })))).toEqual({ type: "damaged" });
  });
});

test("each fault is said in Thai and in English, and says what to do", () => {
  const faults: readonly TableFault[] = [
    { type: "file-too-large", mostMegabytes: 25 },
    { type: "unpacks-too-large", mostMegabytes: 200 },
    { type: "too-many-parts", most: 1000 },
    { type: "damaged" },
    { type: "old-excel-or-locked" },
    { type: "not-a-table" },
    { type: "no-such-sheet", sheets: ["ก", "ข"] },
    { type: "quote-not-closed", row: 7 },
    { type: "row-too-long", row: 7 },
  ];
  expect(faults.map((fault) => tableFaultWords(fault).th)).toMatchInlineSnapshot(`
    [
      "ไฟล์ใหญ่เกิน 25 เมกะไบต์ กรุณาแบ่งเป็นหลายไฟล์ หรือบันทึกเป็น CSV แล้วลองใหม่",
      "ไฟล์นี้เมื่อคลายออกมาจะใหญ่เกิน 200 เมกะไบต์ จึงไม่เปิดเพื่อความปลอดภัย กรุณาคัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่ หรือบันทึกเป็น CSV",
      "ในไฟล์นี้มีชิ้นส่วนเกิน 1000 ชิ้น กรุณาคัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่",
      "ไฟล์เสียหรือไม่สมบูรณ์ กรุณาเปิดด้วย Excel แล้วบันทึกเป็นไฟล์ .xlsx ใหม่อีกครั้ง",
      "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน กรุณาเปิดด้วย Excel เอารหัสผ่านออก แล้วบันทึกเป็น .xlsx",
      "ไฟล์นี้ไม่ใช่ตาราง กรุณาใช้ไฟล์ .xlsx หรือ .csv",
      "ไม่มีแผ่นงานชื่อนี้ ในไฟล์มี ก, ข",
      "มีเครื่องหมายคำพูด (") ที่เปิดแล้วไม่ปิด ตั้งแต่ประมาณแถวที่ 7 กรุณาแก้แล้วลองใหม่",
      "แถวที่ 7 ยาวผิดปกติ อาจมีเครื่องหมายคำพูด (") ที่เปิดแล้วไม่ปิด กรุณาตรวจดู",
    ]
  `);
  expect(faults.map((fault) => tableFaultWords(fault).en)).toMatchInlineSnapshot(`
    [
      "The file is larger than 25 MB: cut it into several, or save it as CSV.",
      "The file unpacks to more than 200 MB and is not opened: copy the table alone into a new file, or save it as CSV.",
      "The file has more than 1000 parts: copy the table alone into a new file.",
      "The file is damaged or cut short: open it in Excel and save it as .xlsx anew.",
      "This is an old Excel file (.xls) or has a password: open it in Excel, take the password off and save it as .xlsx.",
      "This file is no table: use an .xlsx or a .csv file.",
      "There is no sheet of that name; the file has ก, ข.",
      "A quotation mark (") that opens near row 7 is never closed: correct it and try again.",
      "Row 7 is far too long: look for a quotation mark (") that is never closed.",
    ]
  `);
});
