import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leaveFund, takeBackLeaving, type LeaveFund } from "#actions/register/end-membership.ts";
import { memberHistory } from "#actions/register/member-history.ts";
import { readmitMember, type ReadmitMember } from "#actions/register/readmit-member.ts";
import { showMember } from "#actions/register/show-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { activateRules } from "#actions/activate-rules.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { dayCount } from "#core/benefit/day-count.ts";
import { decisionsAbout } from "#store/decisions.ts";
import { factsOf } from "#store/member-facts.ts";
import { done, yasothon } from "../small-fund.ts";
import { day, openRegisterScene, type RegisterScene } from "./scene.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const leave = (memberNo: string, more: Partial<LeaveFund> = {}) =>
  scene.act(leaveFund, { memberNo, byNo: "1-001", on: day("2026-01-10"), reason: "resigned", ...more });
const readmit = (memberNo: string, more: Partial<ReadmitMember> = {}) =>
  scene.act(readmitMember, { memberNo, byNo: "1-001", on: day("2026-02-01"), ...more });
const numbers = ["4-001", "4-002", "4-003", "4-004", "4-005", "4-006"];
const ids = new Map<string, string>();
beforeAll(async () => {
  for (const memberNo of numbers) ids.set(memberNo, await scene.member(memberNo));
});

describe("leaving", () => {
  test("ends the offices, names the money in the bag, and stands in the log and in the books", async () => {
    await scene.act(takeOffice, { memberNo: "4-001", role: "collector", fromOn: day("2025-11-01") });
    await scene.pay("1-010", 60, "2026-01-05", "1-004");
    const left = done(
      await leave("1-004", {
        reason: "died",
        resolution: { number: "2/2569", on: day("2026-02-01") },
        note: "ญาติแจ้ง",
      }),
    );
    expect(left).toMatchObject({
      name: "สมาชิก1-004",
      ended: [{ role: "collector" }],
      bags: [{ memberNo: "1-004", amount: 6000n }],
    });
    const [office] =
      await scene.owner`select until_on::text from office where member_id = ${scene.ids["1-004"] ?? ""}`;
    expect(office).toEqual({ until_on: "2026-01-10" });
    const { acts } = done(await scene.act(memberHistory, { memberNo: "1-004", byNo: "1-003" }));
    expect(acts).toMatchObject([
      { kind: "left", words: { on: "2026-01-10", reason: "died", note: "ญาติแจ้ง", resolution: "2/2569" } },
    ]);
    const decisions = await scene.house.database.inFund(scene.fundId, (fund) =>
      decisionsAbout(fund, { kind: "member", id: scene.ids["1-004"] ?? "" }),
    );
    expect(decisions).toMatchObject([
      {
        kind: "membership-ended",
        resolution: { number: "2/2569" },
        words: { reason: "died", note: "ญาติแจ้ง" },
      },
    ]);
  });

  test("refuses contributions from that day on", async () => {
    done(await leave("4-002"));
    scene.ids["4-002"] ??= ids.get("4-002") ?? "";
    await expect(scene.pay("4-002", 30, "2026-01-10")).rejects.toThrow("member-has-left");
    await scene.pay("4-002", 30, "2026-01-09");
  });

  test.each<readonly [string, string, Partial<LeaveFund>, object]>([
    ["of nobody", "0", {}, { type: "no-such-member", memberNo: "0" }],
    ["by nobody", "4-003", { byNo: "0" }, { type: "no-such-member", memberNo: "0" }],
    ["by the auditor", "4-003", { byNo: "1-003" }, { type: "not-allowed", memberNo: "1-003" }],
    ["tomorrow", "4-003", { on: day("2026-02-15") }, { type: "day-to-come" }],
    [
      "before joining",
      "4-003",
      { on: day("2025-10-31") },
      { type: "before-joining", joinedOn: day("2025-11-01") },
    ],
    [
      "a second time",
      "4-002",
      {},
      { type: "has-left-already", leftOn: day("2026-01-10"), reason: "resigned" },
    ],
  ])("%s is refused", async (_, memberNo, more, refusal) => {
    expect(await leave(memberNo, more)).toEqual({ ok: false, refusal });
  });

  test("that was a mistake is taken back, and both stay in the log", async () => {
    const back = (memberNo: string, byNo = "1-001") =>
      scene.act(takeBackLeaving, { memberNo, byNo, note: "คนละคนกัน" });
    done(await leave("4-004", { reason: "died" }));
    done(await back("4-004"));
    const shown = done(await scene.act(showMember, { memberNo: "4-004" }));
    expect(shown.page.leftOn).toBeUndefined();
    const { acts } = done(await scene.act(memberHistory, { memberNo: "4-004", byNo: "1-003" }));
    expect(acts.map(({ kind, words }) => [kind, words["note"]])).toEqual([
      ["left", undefined],
      ["leaving-taken-back", "คนละคนกัน"],
    ]);
    expect(await back("4-004")).toEqual({ ok: false, refusal: { type: "is-a-member" } });
    expect(await back("4-004", "1-002")).toMatchObject({ ok: false, refusal: { type: "not-allowed" } });
    expect(await back("0")).toMatchObject({ ok: false, refusal: { type: "no-such-member" } });
  });
});

describe("coming back", () => {
  let memberId: string;
  const coverage = async () =>
    (await scene.house.database.inFund(scene.fundId, (fund) => factsOf(fund, memberId)))?.coverage;

  beforeEach(() => {
    memberId = ids.get("4-005") ?? "";
    scene.ids["4-005"] = memberId;
  });

  test("begins a membership in which nothing is paid and waiting starts anew", async () => {
    // Paid ahead to the end of April, and gone in January.
    await scene.pay("4-005", 180, "2025-11-05");
    done(await leave("4-005"));
    const back = done(await readmit("4-005", { resolution: { number: "3/2569", on: day("2026-01-31") } }));
    expect(back).toEqual({
      memberNo: "4-005",
      name: "สมาชิก4-005",
      joinedOn: day("2026-02-01"),
      earlierPaidTimeCounts: false,
    });
    const state = await scene.act(contributionState, memberId);
    expect(state).toMatchObject({ joinedOn: day("2026-02-01"), due: 3000n, dueMonths: 1 });
    expect(state?.paidUpTo).toBeUndefined();
    const shown = done(await scene.act(showMember, { memberNo: "4-005" }));
    expect(shown.earlier).toEqual([
      { joinedOn: day("2025-11-01"), leftOn: day("2026-01-10"), leftReason: "resigned" },
    ]);
  });

  test("lets the time paid before end with the membership in which it was paid", async () => {
    expect(await coverage()).toEqual([
      {
        from: dayCount(day("2025-11-01")),
        to: dayCount(day("2026-01-09")),
        paidOn: dayCount(day("2025-11-05")),
      },
    ]);
  });

  test("covers the same months again, for they are another membership's", async () => {
    await scene.pay("4-005", 30, "2026-02-10");
    expect(await scene.act(contributionState, memberId)).toMatchObject({
      paidUpTo: day("2026-02-28"),
      due: 0n,
    });
    expect(await coverage()).toMatchObject([
      { to: dayCount(day("2026-01-09")) },
      { from: dayCount(day("2026-02-01")), to: dayCount(day("2026-02-28")) },
    ]);
  });

  test("happens again and again, each membership by itself", async () => {
    done(await leave("4-005", { on: day("2026-02-12"), reason: "arrears" }));
    done(await readmit("4-005", { on: day("2026-02-14"), planCode: "yearly" }));
    const state = await scene.act(contributionState, memberId);
    expect(state?.paidUpTo).toBeUndefined();
    expect(state?.planPrice).toBe(36000n);
    expect(done(await scene.act(showMember, { memberNo: "4-005" })).earlier).toHaveLength(2);
    expect(await coverage()).toMatchObject([
      { to: dayCount(day("2026-01-09")) },
      { from: dayCount(day("2026-02-01")), to: dayCount(day("2026-02-11")) },
    ]);
  });

  test.each<readonly [string, string, Partial<ReadmitMember>, object]>([
    ["of nobody", "0", {}, { type: "no-such-member", memberNo: "0" }],
    ["by a treasurer", "4-002", { byNo: "1-002" }, { type: "not-allowed", memberNo: "1-002" }],
    ["of a member", "4-003", {}, { type: "is-a-member" }],
    ["of the dead", "1-004", {}, { type: "has-died" }],
    ["tomorrow", "4-002", { on: day("2026-02-15") }, { type: "day-to-come" }],
    [
      "on the day of leaving",
      "4-002",
      { on: day("2026-01-10") },
      { type: "before-leaving", leftOn: day("2026-01-10") },
    ],
    ["with a plan that is none", "4-002", { planCode: "weekly" }, { type: "unknown-plan" }],
  ])("%s is refused", async (_, memberNo, more, refusal) => {
    expect(await readmit(memberNo, more)).toMatchObject({ ok: false, refusal });
  });

  test("is refused where the rules of that day take nobody back", async () => {
    const membership = (yasothon as { membership: object }).membership;
    const rules = {
      ...(yasothon as object),
      effectiveFrom: "2026-02-14",
      membership: { ...membership, rejoining: { allowed: false } },
    };
    done(await scene.act(activateRules, { rules, byNo: "1-001", resolution: "1/2569" }));
    expect(await readmit("4-002", { on: day("2026-02-14") })).toMatchObject({
      ok: false,
      refusal: { type: "rejoining-not-allowed" },
    });
    expect((await readmit("4-002", { on: day("2026-02-13") })).ok).toBe(true);
  });
});
