import { describe, expect, test } from "vitest";
import { closeness, nearestFirst, soughtIn, type Findable } from "#core/member/find.ts";

const buaphan: Findable = { memberNo: "1-001", title: "นาง", givenName: "บัวผัน", familyName: "ใจดี" };
const anong: Findable = { memberNo: "1-009", title: "นางสาว", givenName: "อนงค์", familyName: "ศรีสวัสดิ์" };
const somsri: Findable = { memberNo: "2-010", title: "นาง", givenName: "สมศรี", familyName: "คำแสน" };
const nangnoi: Findable = { memberNo: "3-001", title: "", givenName: "นางน้อย", familyName: "" };
const register = [buaphan, anong, somsri, nangnoi];

const found = (query: string): string[] =>
  nearestFirst(soughtIn(query), register).map(({ memberNo }) => memberNo);

describe("a member is found", () => {
  test.each([
    ["by the whole number", "1-009", ["1-009"]],
    ["by part of the number", "1-0", ["1-001", "1-009"]],
    ["by the name", "บัวผัน", ["1-001"]],
    ["with the title written to it", "นางบัวผัน ใจดี", ["1-001"]],
    ["with the title by itself", "นาง บัวผัน", ["1-001"]],
    ["with another title than the register has", "น.ส. บัวผัน", ["1-001"]],
    ["with a title of two words", "น. ส. อนงค์", ["1-009"]],
    ["by a name that begins like a title", "นางน้อย", ["3-001"]],
    ["by that name without what looks like a title", "น้อย", ["3-001"]],
    ["family name first", "ใจดี บัวผัน", ["1-001"]],
    ["without a space", "บัวผันใจดี", ["1-001"]],
    ["by the sound", "อนงก์ สีสวัด", ["1-009"]],
    ["by the sound of one name", "สมสี", ["2-010"]],
    ["without tone marks", "นางนอย", ["3-001"]],
    ["with a letter missing", "บวผัน", ["1-001"]],
    ["with two letters swapped", "อนงสีสวัสด์", ["1-009"]],
    ["by part of a family name", "แสน", ["2-010"]],
    ["by nothing", "  ", []],
    ["by one letter that no name holds", "ฮ", []],
    ["not by one half of another's name", "บัวผัน คำแสน", []],
    ["not by a stranger's name", "ประยุทธ", []],
  ])("%s: %s", (_, query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });

  test("who is spelt so stands before who only sounds so, and that before a slip", () => {
    const members = ["สมสี", "สมศรี", "สมสีร์", "สมสีห์", "สมสีนา", "สงสี"].map((givenName, index) => ({
      memberNo: String(index),
      title: "",
      givenName,
      familyName: "",
    }));
    const ranks = members.map((member) => closeness(soughtIn("สมศรี"), member));
    expect(ranks[1]).toBe(1);
    expect(ranks[0]).toBe(4);
    expect(nearestFirst(soughtIn("สมศรี"), members)[0]?.givenName).toBe("สมศรี");
    expect(ranks[4]).toBe(5);
    expect(ranks[5]).toBeGreaterThan(5);
  });

  test("equally near ones go by name, then by number in the order of counting", () => {
    const twins = ["1-010", "1-002"].map((memberNo) => ({ ...buaphan, memberNo }));
    const sought = soughtIn("บัวผัน");
    expect(nearestFirst(sought, twins).map(({ memberNo }) => memberNo)).toEqual(["1-002", "1-010"]);
  });
});

test.each([
  ["3333", { phoneTail: "3333" }],
  ["๓๓๓๓", { phoneTail: "3333" }],
  ["081-222 3333", { phone: "0812223333" }],
  ["333", {}],
  ["33333", {}],
])("%s asks for a phone as %j", (query, phones) => {
  const { phone, phoneTail } = soughtIn(query);
  expect({ ...(phone && { phone }), ...(phoneTail && { phoneTail }) }).toEqual(phones);
});
