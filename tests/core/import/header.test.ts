import { describe, expect, test } from "vitest";
import { contributionWish } from "#core/import/contribution-fields.ts";
import { findHeader } from "#core/import/header.ts";
import { headerFaultWords } from "#core/import/in-words/header.ts";
import { registerFields, registerWish } from "#core/import/register-fields.ts";

const fieldsOf = (cells: readonly string[]) => {
  const header = findHeader([{ row: 1, cells }], registerWish);
  return header.ok
    ? Array.from(header.value.columns, ([field, { letters }]) => `${letters} ${field}`)
    : header.refusal;
};

describe("a header is recognised", () => {
  test("that is in use: No, id, citizen id, title, name …", () => {
    const cells = "No,id,citizen id,title,name,surname,gender,home,moo,Apply,Birth,Resign,Death,active".split(
      ",",
    );
    expect(fieldsOf(cells)).toEqual([
      "A rowNo",
      "B memberNo",
      "C citizenId",
      "D title",
      "E givenName",
      "F familyName",
      "G sex",
      "H houseNo",
      "I villageNo",
      "J joinedOn",
      "K birthOn",
      "L resignedOn",
      "M diedOn",
      "N active",
    ]);
  });
  test("in Thai, however it is spaced, dotted and toned", () => {
    expect(fieldsOf(["ลำดับที่", "เลขที่", "ชื่อ - สกุล", "ว.ด.ป. เกิด", "วันที่  สมัคร", "เลขที่บัตร ปชช."])).toEqual([
      "A rowNo",
      "D birthOn",
      "E joinedOn",
      "B memberNo",
      "C fullName",
    ]);
  });
  test("where เลขที่ is the house's, because another column is the member's number", () => {
    expect(fieldsOf(["เลขสมาชิก", "ชื่อ", "เลขที่", "หมู่", "วันสมัคร"])).toContain("C houseNo");
  });
  test.each(registerFields.map(({ field, headers }) => [field, headers] as const))(
    "no word for %s is also the word for something else",
    (field, headers) => {
      for (const header of headers) {
        const others = registerFields.filter((other) => other.field !== field);
        const found = findHeader([{ row: 1, cells: [header] }], { fields: others, needs: [] });
        expect(found).toMatchObject({ ok: false });
      }
    },
  );
  test("below a title and an address; columns that nobody knows are named and left alone", () => {
    const rows = [
      { row: 1, cells: ["ทะเบียนสมาชิกกองทุน"] },
      { row: 2, cells: ["ตำบลค้อวัง", "", ""] },
      { row: 4, cells: ["id", "name", "Apply", "หมายเหตุ"] },
      { row: 5, cells: ["1", "บัวผัน", "1/1/2560", ""] },
    ];
    expect(findHeader(rows, registerWish)).toMatchObject({
      ok: true,
      value: { row: 4, unread: [{ letters: "D", header: "หมายเหตุ" }] },
    });
  });
});

const words = (rows: readonly (readonly string[])[]) => {
  const header = findHeader(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    registerWish,
  );
  return header.ok ? "recognised" : headerFaultWords(header.refusal);
};

describe("a table whose header is not one is refused", () => {
  test("with what it lacks", () => {
    expect(words([])).toMatchInlineSnapshot(`
      {
        "en": "None of the first 20 rows is a header: it must have the columns เลขสมาชิก, ชื่อ and วันที่เป็นสมาชิก.",
        "th": "ไม่พบแถวหัวตารางใน 20 แถวแรก ต้องมีช่อง เลขสมาชิก, ชื่อ และวันที่เป็นสมาชิก",
      }
    `);
    expect(words([["1", "บัวผัน"]])).toMatchInlineSnapshot(`
      {
        "en": "None of the first 20 rows is a header: it must have the columns เลขสมาชิก, ชื่อ and วันที่เป็นสมาชิก.",
        "th": "ไม่พบแถวหัวตารางใน 20 แถวแรก ต้องมีช่อง เลขสมาชิก, ชื่อ และวันที่เป็นสมาชิก",
      }
    `);
    expect(words([["id", "name"]])).toMatchInlineSnapshot(`
      {
        "en": "The header in row 1 lacks the column วันที่เป็นสมาชิก.",
        "th": "หัวตารางในแถวที่ 1 ขาดช่อง วันที่เป็นสมาชิก",
      }
    `);
    expect(words([["id", "name", "Apply", "ชื่อ"]])).toMatchInlineSnapshot(`
      {
        "en": "The header in row 1 has "ชื่อ" twice, in columns B and D: keep one.",
        "th": "หัวตารางในแถวที่ 1 มีช่อง “ชื่อ” ซ้ำกัน: B และD กรุณาเหลือไว้ช่องเดียว",
      }
    `);
  });
  test("past contributions need a member, a day, an amount and a time that was paid for", () => {
    const rows = [["เลขสมาชิก", "วันที่ส่ง"]];
    const header = findHeader([{ row: 1, cells: rows[0] ?? [] }], contributionWish);
    expect(header).toEqual({
      ok: false,
      refusal: { type: "column-missing", row: 1, missing: ["จำนวนเงิน", "งวด"] },
    });
  });
});
