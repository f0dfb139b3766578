import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endOffice, type EndOffice } from "#actions/register/end-office.ts";
import { handOverOffices } from "#actions/register/hand-over.ts";
import { listCommittee } from "#actions/register/list-committee.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import type { HandOver } from "#core/fund/hand-over.ts";
import { decisionsAbout } from "#store/decisions.ts";
import { rolesOn } from "#store/offices.ts";
import { done, lineUser } from "../small-fund.ts";
import { day, openRegisterScene, type RegisterScene } from "./scene.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
  for (const memberNo of ["5-001", "5-002", "5-003"]) scene.ids[memberNo] = await scene.member(memberNo);
});
afterAll(() => scene.close());

const roles = async (memberNo: string, on: string): Promise<readonly string[]> => {
  const memberId = scene.ids[memberNo] ?? "";
  const held = await scene.house.database.inFund(scene.fundId, (fund) => rolesOn(fund, [memberId], day(on)));
  return (held.get(memberId) ?? []).toSorted();
};
const menuErrands = async (): Promise<number> => {
  const rows = await scene.owner`select 1 from relay.errand where kind = 'relink-menu'`;
  return rows.length;
};
const resolution = { number: "1/2569", on: day("2026-02-10") };

const take = (from: string, until?: string, memberNo = "5-001") =>
  scene.act(takeOffice, {
    memberNo,
    role: "representative",
    fromOn: day(from),
    ...(until !== undefined && { untilOn: day(until) }),
  });

describe("a term of office", () => {
  test("has an end from the start, and another may follow it without a gap", async () => {
    done(await take("2025-01-01", "2026-01-01"));
    done(await take("2026-01-01", "2027-01-01"));
    expect(await roles("5-001", "2025-12-31")).toEqual(["representative"]);
    expect(await roles("5-001", "2026-01-01")).toEqual(["representative"]);
    expect(await roles("5-001", "2027-01-01")).toEqual([]);
  });

  test.each([
    ["within another of the same office", "2026-06-01", "2026-07-01", "in-office-already"],
    ["around it", "2024-01-01", undefined, "in-office-already"],
    ["that ends on its first day", "2028-01-01", "2028-01-01", "ends-before-it-begins"],
  ])("%s is refused", async (_, from, until, type) => {
    expect(await take(from, until)).toEqual({ ok: false, refusal: { type } });
  });

  test("before it is free beside it", async () => {
    expect((await take("2024-01-01", "2025-01-01")).ok).toBe(true);
  });
});

const end = (more: Partial<EndOffice> = {}) =>
  scene.act(endOffice, {
    memberNo: "1-004",
    role: "collector",
    on: day("2026-02-14"),
    byNo: "1-001",
    ...more,
  });

describe("an office that ends", () => {
  test.each<readonly [string, Partial<EndOffice>, object]>([
    ["of nobody", { memberNo: "0" }, { type: "no-such-member", memberNo: "0" }],
    ["by a treasurer", { byNo: "1-002" }, { type: "not-allowed", memberNo: "1-002" }],
    ["that is not held", { role: "chair" }, { type: "not-in-office" }],
    [
      "before it began",
      { on: day("2025-10-31") },
      { type: "before-taking-office", fromOn: day("2025-11-01") },
    ],
  ])("%s is refused", async (_, more, refusal) => {
    expect(await end(more)).toEqual({ ok: false, refusal });
  });

  test("takes the role from that day on, shows menus anew, and names the money left in the bag", async () => {
    await scene.pay("1-010", 60, "2026-01-05", "1-004");
    await scene.link(lineUser(4), scene.ids["1-004"] ?? "");
    const before = await menuErrands();
    const ended = done(await end({ resolution }));
    expect(ended).toEqual({
      name: "สมาชิก1-004",
      role: "collector",
      bags: [{ memberNo: "1-004", name: "สมาชิก1-004", amount: 6000n }],
    });
    expect(await roles("1-004", "2026-02-13")).toEqual(["collector"]);
    expect(await roles("1-004", "2026-02-14")).toEqual([]);
    expect((await menuErrands()) - before).toBe(1);
    expect(await end()).toEqual({ ok: false, refusal: { type: "not-in-office" } });
    const [row] = await scene.owner`select end_resolution_no from office where role = 'collector'`;
    expect(row).toEqual({ end_resolution_no: "1/2569" });
    const decisions = await scene.house.database.inFund(scene.fundId, (fund) =>
      decisionsAbout(fund, { kind: "member", id: scene.ids["1-004"] ?? "" }),
    );
    expect(decisions).toMatchObject([
      { kind: "office-ended", decidedBy: scene.ids["1-001"], words: { role: "collector" } },
    ]);
  });

  test("stays in the list of all with the money that is still in the bag", async () => {
    const former = (await scene.act(listCommittee, { withFormer: true })).filter(
      ({ role }) => role === "collector",
    );
    expect(former).toMatchObject([{ memberNo: "1-004", untilOn: day("2026-02-14"), inBag: 6000n }]);
    const standing = await scene.act(listCommittee, { withFormer: false });
    expect(standing.map(({ memberNo, role }) => `${role} ${memberNo}`)).toEqual([
      "registrar 1-001",
      "treasurer 1-002",
      "auditor 1-003",
      "representative 5-001",
    ]);
  });
});

const handOver = (more: Partial<HandOver> & { readonly byNo?: string } = {}) =>
  scene.act(handOverOffices, {
    on: day("2026-02-14"),
    resolution,
    byNo: "1-001",
    taking: [
      { memberNo: "5-001", role: "registrar" },
      { memberNo: "1-002", role: "treasurer" },
      { memberNo: "5-003", role: "collector" },
    ],
    ...more,
  });

describe("a committee that hands over", () => {
  test.each<readonly [string, Parameters<typeof handOver>[0], object]>([
    ["by who may not", { byNo: "1-002" }, { type: "not-allowed", memberNo: "1-002" }],
    [
      "to nobody's number",
      { taking: [{ memberNo: "0", role: "chair" }] },
      { type: "no-such-member", memberNo: "0" },
    ],
    ["to nobody", { taking: [] }, { type: "nobody-takes-office" }],
    ["before the meeting", { on: day("2026-02-09") }, { type: "before-the-resolution" }],
  ])("%s is refused", async (_, more, refusal) => {
    expect(await handOver(more)).toEqual({ ok: false, refusal });
  });

  test("to who has left is refused, and nobody's office has changed", async () => {
    await scene.owner`update member set left_on = '2026-02-01', left_reason = 'resigned' where member_no = '5-002'`;
    const taking = [
      { memberNo: "5-001", role: "registrar" },
      { memberNo: "5-002", role: "chair" },
    ] as const;
    expect(await handOver({ taking })).toEqual({
      ok: false,
      refusal: { type: "member-has-left", memberNo: "5-002" },
    });
    expect(await roles("1-001", "2026-02-14")).toEqual(["registrar"]);
  });

  test("does so in one stroke: old holders out, new in, others as they were", async () => {
    // A collector again, with a little money in hand, who now goes.
    done(await scene.act(takeOffice, { memberNo: "1-004", role: "collector", fromOn: day("2026-02-14") }));
    const handed = done(await handOver());
    expect(handed.ended.map(({ role, memberNo }) => `${role} ${memberNo}`).toSorted()).toEqual([
      "collector 1-004",
      "registrar 1-001",
      "treasurer 1-002",
    ]);
    expect(handed.taken.map(({ role, memberNo }) => `${role} ${memberNo}`)).toEqual([
      "registrar 5-001",
      "treasurer 1-002",
      "collector 5-003",
    ]);
    expect(handed.bags).toEqual([{ memberNo: "1-004", name: "สมาชิก1-004", amount: 6000n }]);
    expect(await roles("1-001", "2026-02-14")).toEqual([]);
    expect(await roles("5-001", "2026-02-14")).toEqual(["registrar", "representative"]);
    expect(await roles("1-002", "2026-02-14")).toEqual(["treasurer"]);
    expect(await roles("1-003", "2026-02-14")).toEqual(["auditor"]);
    const bag = await scene.owner`select 1 from account where account = ${`bag:${scene.ids["5-003"] ?? ""}`}`;
    expect(bag).toHaveLength(1);
    const decisions = await scene.house.database.inFund(scene.fundId, (fund) =>
      decisionsAbout(fund, { kind: "fund", id: scene.fundId }),
    );
    expect(decisions).toMatchObject([{ kind: "offices-handed-over", resolution: { number: "1/2569" } }]);
  });

  test("a collector who is chosen again keeps the bag, and is not named as leaving it", async () => {
    await scene.pay("1-010", 30, "2026-01-05", "5-003");
    const again = done(await handOver({ byNo: "5-001", taking: [{ memberNo: "5-003", role: "collector" }] }));
    expect(again).toMatchObject({ ended: [{ memberNo: "5-003" }], taken: [{ memberNo: "5-003" }], bags: [] });
  });
});
