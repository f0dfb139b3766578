import { expect, test } from "vitest";
import { toCollect } from "#core/contribution/to-collect.ts";
import { bahtToSatang } from "#core/money.ts";
import type { Member } from "#core/member/member.ts";
import { day, plan, rulesOf } from "./payer.ts";

const rules = rulesOf(plan("monthly", 1, 30));
const today = day("2026-02-14");

const member = (change: Partial<Member> = {}): Member => ({
  memberId: "m",
  memberNo: "1",
  title: "",
  givenName: "บัวผัน",
  familyName: "",
  memberType: "general",
  planCode: "monthly",
  joinedOn: day("2026-01-10"),
  ...change,
});
const asked = (change: Partial<Member>, covered: readonly { from: string; to: string }[], fee?: number) => {
  const who = member(change);
  const { planCode, joinedOn } = who;
  const payer = {
    planCode,
    joinedOn,
    covered: covered.map(({ from, to }) => ({ from: day(from), to: day(to) })),
    rulesOn: () => rules,
  };
  const first =
    fee === undefined
      ? {}
      : { first: { entranceFee: bahtToSatang(fee), payableFrom: day("2026-01-05"), beginsMembership: true } };
  return toCollect({ member: who, payer, ...first }, today);
};
const paid = [{ from: "2026-01-01", to: "2026-02-28" }];

test.each<readonly [string, bigint, Parameters<typeof asked>]>([
  ["the months up to and with this one", 60n, [{}, []]],
  ["nothing, where this month is paid", 0n, [{}, paid]],
  ["a gap that a cancelled receipt left", 30n, [{}, [{ from: "2026-02-01", to: "2026-03-31" }]]],
  ["nothing of who has left", 0n, [{ leftOn: day("2026-02-01") }, []]],
  ["nothing of who joins later", 0n, [{ joinedOn: day("2026-02-20") }, []]],
  ["the entrance fee with the first month, which begins now", 40n, [{}, [], 10]],
])("at the door is asked for %s", (_what, baht, [change, covered, fee]) => {
  expect(asked(change, covered, fee)).toBe(bahtToSatang(baht));
});
