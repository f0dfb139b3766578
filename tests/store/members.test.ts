import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMembers } from "#store/member-search.ts";
import { memberById } from "#store/members.ts";
import { openSmallFund, type SmallFund } from "../actions/small-fund.ts";

let fund: SmallFund;
let memberId: string;
beforeAll(async () => {
  fund = await openSmallFund();
  memberId = await fund.member("1-001", {
    title: "นาง",
    givenName: "บัวผัน",
    familyName: "ใจดี",
    citizenId: "1-2345-67890-12-1",
    phone: "0810000000",
  });
  await fund.member("1-010", { title: "นาย", givenName: "บัวเรือง", familyName: "ใจงาม" });
  await fund.member("10", { givenName: "ร้อยเปอร์เซ็นต์ 100%", familyName: "" });
  await fund.member("2-010", { givenName: "ขีด_เส้น", familyName: "ใต้" });
  await fund.member("2-011", { givenName: String.raw`ทับ\หลัง`, familyName: "" });
});
afterAll(() => fund.close());

const found = (query: string, most = 10): Promise<readonly string[]> =>
  fund.house.database.inFund(fund.fundId, async (tx) =>
    (await findMembers(tx, query, most)).map(({ memberNo }) => memberNo),
  );

describe("a member is found", () => {
  test.each([
    [
      "by the whole number, which stands first; then by part of it, in the order of names",
      "10",
      ["10", "2-010", "1-010"],
    ],
    ["by part of the number", "2-01", ["2-010", "2-011"]],
    ["by part of the given name", "บัว", ["1-001", "1-010"]],
    ["by part of the family name", "ใจงาม", ["1-010"]],
    ["by title and name as they are spoken", "นางบัวผัน ใจดี", ["1-001"]],
    ["by a percent sign, which is a letter like any other", "%", ["10"]],
    ["by an underscore, which is a letter like any other", "_", ["2-010"]],
    ["by a backslash, which is a letter like any other", "\\", ["2-011"]],
    ["by nothing that is not there", "ไม่มี", []],
  ])("%s", async (_, query, numbers) => {
    expect(await found(query)).toEqual(numbers);
  });

  test("at most as often as asked", async () => {
    expect(await found("1", 2)).toHaveLength(2);
  });
});

test("what is sealed of a member never leaves the store as it is", async () => {
  const member = await fund.house.database.inFund(fund.fundId, (tx) => memberById(tx, memberId));
  expect(Object.keys(member ?? {}).toSorted()).toEqual([
    "familyName",
    "givenName",
    "joinedOn",
    "memberId",
    "memberNo",
    "memberType",
    "planCode",
    "title",
  ]);
  const [row] = await fund.owner<
    Record<string, unknown>[]
  >`select * from member where member_id = ${memberId}`;
  const kept = Object.values(row ?? {}).map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value),
  );
  expect(kept.filter((text) => /1234567890121|0810000000/u.test(text))).toEqual([]);
  expect(row?.["citizen_id_hash"]).toBeInstanceOf(Uint8Array);
});
