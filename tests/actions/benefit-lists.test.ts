import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endMembership } from "#actions/register/end-membership.ts";
import { activateRules } from "#actions/activate-rules.ts";
import { confirmBenefitList, showBenefitLists, strikeFromList } from "#actions/decide-benefit-list.ts";
import { listEntitled } from "#actions/list-entitled.ts";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { showRights } from "#actions/show-rights.ts";
import { bahtToSatang } from "#core/money.ts";
import { runsByName } from "#schedule/runs.ts";
import { done, lineUser, morning, openSmallFund, yasothon, type SmallFund } from "./small-fund.ts";

/**
 * Today is 14 February 2026. "60", "61" and "62" are old and have paid for ten years and more; "59" is a year too young.
 * The chair is "1", the secretary "2", the auditor "3".
 */
let fund: SmallFund;
const ids = new Map<string, string>();
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const february = day("2026-02-01");
const idOf = (memberNo: string): string => ids.get(memberNo) ?? "";

beforeAll(async () => {
  fund = await openSmallFund();
  for (const [memberNo, roles] of [
    ["1", ["chair"]],
    ["2", ["secretary", "treasurer"]],
    ["3", ["auditor"]],
  ] as const)
    ids.set(memberNo, await fund.member(memberNo, { roles: [...roles] }));
  for (const [memberNo, born] of [
    ["59", "1967-02-14"],
    ["60", "1966-02-14"],
    ["61", "1950-01-01"],
    ["62", "1950-01-01"],
  ] as const) {
    ids.set(memberNo, await fund.member(memberNo, { joinedOn: day("2015-01-01"), birthOn: day(born) }));
    const contribution = {
      key: memberNo,
      memberId: idOf(memberNo),
      amount: bahtToSatang(30 * 150),
      method: "cash",
      happenedOn: day("2026-02-10"),
      receivedBy: idOf("2"),
      receiverActsFor: [],
    } as const;
    done(await perform(fund.house, fund.fundId, recordContribution, contribution));
  }
  await fund.link(lineUser(1), idOf("1"));
  await fund.link(lineUser(2), idOf("2"));
  await fund.link(lineUser(61), idOf("61"));
});
afterAll(() => fund.close());

const find = () => perform(fund.house, fund.fundId, listEntitled, undefined);
const lists = () => perform(fund.house, fund.fundId, showBenefitLists, undefined);
const confirm = (byNo: string, monthOn = february) =>
  perform(fund.house, fund.fundId, confirmBenefitList, { monthOn, byNo });
const strike = (memberNo: string, reason = "ย้ายออกไปแล้ว", byNo = "2") =>
  perform(fund.house, fund.fundId, strikeFromList, { monthOn: february, memberNo, byNo, reason });
const numbersOn = async (monthOn: Temporal.PlainDate): Promise<readonly string[]> => {
  const list = (await lists()).find((one) => one.monthOn.equals(monthOn));
  return (list?.entries ?? []).map(({ memberNo, struck }) => (struck ? `${memberNo} struck` : memberNo));
};
describe("the month's list", () => {
  test("is made once, however many servers ask at the same moment", async () => {
    const run = runsByName.get("list-entitled")?.run ?? expect.unreachable("the run is there");
    const turn = { slot: morning, since: morning, signal: new AbortController().signal };
    const asked = await Promise.all([1, 2, 3, 4].map(() => run(fund.house, turn)));
    expect(asked.map(({ troubles }) => troubles)).toEqual([[], [], [], []]);
    expect(asked.map(({ facts }) => Number(facts["lists"])).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1]);
    expect(await find()).toEqual({ type: "made-before", monthOn: february });
  });

  test("names who has become entitled, with the amount and its reason", async () => {
    const [list, ...others] = await lists();
    expect(others).toEqual([]);
    expect(list).toMatchObject({ monthOn: february, foundOn: day("2026-02-14") });
    expect(list?.entries.map(({ memberNo }) => memberNo)).toEqual(["60", "61", "62"]);
    expect(list?.entries[0]).toMatchObject({
      benefit: "old-age-money",
      amount: bahtToSatang(1500),
      why: "ข้อ 11 (4) · ส่งเงินสมทบตั้งแต่ 10 ปี ถึงก่อน 20 ปี ได้ 1,500 บาท",
    });
  });

  test("is told to chair and secretary on LINE, and to nobody else", async () => {
    const rows = await fund.owner`
      select recipient from relay.outbox where once_key like 'benefit-list:%' order by recipient`;
    expect(rows.map((row) => String(row["recipient"]))).toEqual([lineUser(1), lineUser(2)]);
  });

  test("is nobody's right before it is confirmed: the chat still promises it", async () => {
    const shown = await perform(fund.house, fund.fundId, showRights, { memberId: idOf("60"), after: 0 });
    expect(withheldFor(shown)).toEqual([]);
  });
});

describe("before it is confirmed", () => {
  test.each([
    ["99", "no-such-member"],
    ["3", "not-on-committee"],
    ["60", "not-on-committee"],
  ])("%s cannot confirm it: %s", async (byNo, type) => {
    expect(await confirm(byNo)).toMatchObject({ ok: false, refusal: { type } });
  });

  test("a month without a list cannot be confirmed", async () => {
    expect(await confirm("2", day("2026-01-01"))).toEqual({ ok: false, refusal: { type: "no-such-list" } });
  });

  test("nobody confirms a list on which somebody stands for whom they ever acted", async () => {
    await fund.link(lineUser(1), idOf("61"), { hearsNews: false });
    expect(await confirm("1")).toEqual({ ok: false, refusal: { type: "in-conflict", memberNos: ["61"] } });
  });

  test("a member is struck with a reason, once, and stays readable", async () => {
    expect(await strike("62", " ")).toMatchObject({ refusal: { type: "reason-missing" } });
    expect(await strike("59")).toMatchObject({ refusal: { type: "not-on-list" } });
    expect(await strike("62")).toMatchObject({ ok: true, value: { struck: 1 } });
    expect(await strike("62")).toMatchObject({ refusal: { type: "not-on-list" } });
    expect(await numbersOn(february)).toEqual(["60", "61", "62 struck"]);
  });

  test("who had left by the list's day must be struck first", async () => {
    const left = { memberId: idOf("61"), on: day("2026-02-13"), reason: "died" } as const;
    await perform(fund.house, fund.fundId, endMembership, left);
    expect(await confirm("2")).toEqual({ ok: false, refusal: { type: "had-left", memberNos: ["61"] } });
    done(await strike("61", "เสียชีวิตก่อนวันตรวจ"));
  });
});

describe("once it is confirmed", () => {
  test("it says by whom and when, and nothing of it changes any more", async () => {
    expect(await confirm("2")).toEqual({ ok: true, value: { confirmed: 1, struck: 2 } });
    const [list] = await lists();
    expect(list).toMatchObject({ confirmedBy: idOf("2"), confirmedByName: "สมาชิก2" });
    expect(await confirm("2")).toMatchObject({ refusal: { type: "confirmed-before" } });
    expect(await strike("60")).toMatchObject({ refusal: { type: "confirmed-before" } });
  });

  test.each([
    ["confirmed anew", "update benefit_list set confirmed_at = now()"],
    [
      "struck from",
      "update benefit_list_entry set struck_by = member_id, struck_at = now(), struck_reason = 'x'",
    ],
    ["deleted", "delete from benefit_list_entry"],
    [
      "added to",
      "insert into benefit_list_entry (fund_id, month_on, member_id, benefit, name, event, amount_satang, why) select fund_id, month_on, member_id, 'other', 'x', 'x', 1, 'x' from benefit_list_entry limit 1",
    ],
  ])("not even the owner can have it %s", async (_what, statement) => {
    await expect(fund.owner.unsafe(statement)).rejects.toThrow(/is confirmed|append-only/u);
  });

  test("what waits counts as given: the chat says so, and the next list does not name them again", async () => {
    fund.clock.at = Temporal.Instant.from("2026-02-15T03:00:00Z");
    const shown = await perform(fund.house, fund.fundId, showRights, { memberId: idOf("60"), after: 0 });
    expect(withheldFor(shown)).toEqual(["times-used"]);
    fund.clock.at = Temporal.Instant.from("2026-03-03T03:00:00Z");
    expect(await find()).toMatchObject({ type: "made", entries: 1 });
    expect(await numbersOn(day("2026-03-01"))).toEqual(["62"]);
  });

  test("the next year's list names them again; an open list holds back whoever stands on it", async () => {
    fund.clock.at = Temporal.Instant.from("2027-01-01T03:00:00Z");
    await find();
    expect(await numbersOn(day("2027-01-01"))).toEqual(["60", "62"]);
    fund.clock.at = Temporal.Instant.from("2027-02-01T03:00:00Z");
    expect(await find()).toMatchObject({ type: "made", entries: 0 });
  });
});

test("rules with nothing that the committee starts make no list", async () => {
  const file = structuredClone(yasothon) as {
    benefits: { startedBy?: string }[];
    events: { code: string }[];
  };
  file.benefits = file.benefits.filter(({ startedBy }) => startedBy !== "committee");
  file.events = file.events.filter(({ code }) => code !== "old-age");
  const wish = { rules: file, byNo: "2", resolution: "ประชุม 3/2570", from: day("2027-02-02") };
  done(await perform(fund.house, fund.fundId, activateRules, wish));
  fund.clock.at = Temporal.Instant.from("2027-03-01T03:00:00Z");
  expect(await find()).toEqual({ type: "nothing-to-find" });
});

function withheldFor(shown: Awaited<ReturnType<typeof showRights>>): readonly string[] {
  const rights = shown?.type === "rights" ? shown.rights : [];
  const right = rights.find(({ benefit }) => benefit.code === "old-age-money");
  return (right?.withheld ?? [{ type: "no such right" }]).map(({ type }) => type);
}
