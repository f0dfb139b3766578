import { expect, test } from "vitest";
import { mayIssueLinkCode, mayReceive, roles, type Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";

test.each([
  [{ title: "นาง", givenName: "บัวผัน", familyName: "ใจดี" }, "นางบัวผัน ใจดี"],
  [{ title: "", givenName: "คำพอง", familyName: "" }, "คำพอง"],
  [{ title: "ด.ช.", givenName: "ปุ่น", familyName: "" }, "ด.ช.ปุ่น"],
])("a title stands before the name without a space: %o", (member, name) => {
  expect(fullName(member)).toBe(name);
});

const allowed = (may: (held: readonly Role[]) => boolean): readonly Role[] =>
  roles.filter((role) => may([role]));

test("only treasurers and collectors receive money", () => {
  expect(allowed(mayReceive)).toEqual(["treasurer", "collector"]);
  expect(mayReceive([])).toBe(false);
});

test("every office but the auditor's issues link codes", () => {
  expect(allowed(mayIssueLinkCode)).toEqual(roles.filter((role) => role !== "auditor"));
  expect(mayIssueLinkCode([])).toBe(false);
  expect(mayIssueLinkCode(["auditor", "chair"])).toBe(true);
});
