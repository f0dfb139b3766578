import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeMember, type ChangeMember } from "#actions/register/change-member.ts";
import { memberHistory } from "#actions/register/member-history.ts";
import { showMember } from "#actions/register/show-member.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { done } from "../small-fund.ts";
import { day, openRegisterScene, type RegisterScene } from "./scene.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const change = (correction: ChangeMember["correction"], more: Partial<ChangeMember> = {}) =>
  scene.act(changeMember, { memberNo: "1-010", byNo: "1-001", correction, ...more });

test("a correction is kept with who, when and what stood there before; citizen ids and phones are masked in it", async () => {
  done(
    await change({ phone: "0899998888", houseNo: "12/3", citizenId: "1999000000076" }, { reason: "ดูบัตรแล้ว" }),
  );
  const { acts } = done(await scene.act(memberHistory, { memberNo: "1-010", byNo: "1-003" }));
  expect(acts).toMatchObject([
    {
      kind: "corrected",
      byNo: "1-001",
      at: scene.clock.at,
      words: { reason: "ดูบัตรแล้ว" },
      changes: [
        { field: "citizenId", from: "x-xxxx-xxxxx-12-1", to: "x-xxxx-xxxxx-07-6" },
        { field: "phone", from: "0xx-xxx-3333", to: "0xx-xxx-8888" },
        { field: "houseNo", from: null, to: "12/3" },
      ],
    },
  ]);
  const [row] = await scene.owner<
    { words: string }[]
  >`select encode(words_sealed, 'escape') as words from member_log`;
  expect(row?.words).not.toMatch(/12\/3|0812223333/u);
});

test("what is sealed is shown masked, and whole only to who keeps the register, which is logged", async () => {
  const masked = done(await scene.act(showMember, { memberNo: "1-010" }));
  expect(masked.page).toMatchObject({
    citizenId: "x-xxxx-xxxxx-07-6",
    phone: "0xx-xxx-8888",
    houseNo: "12/3",
  });
  const whole = done(await scene.act(showMember, { memberNo: "1-010", unmaskedForNo: "1-001" }));
  expect(whole.page).toMatchObject({ citizenId: "1-9990-00000-07-6", phone: "0899998888" });
  for (const unmaskedForNo of ["1-002", "1-003", "1-004", "1-010"]) {
    expect(await scene.act(showMember, { memberNo: "1-010", unmaskedForNo })).toEqual({
      ok: false,
      refusal: { type: "not-allowed", memberNo: unmaskedForNo },
    });
  }
  const { acts } = done(await scene.act(memberHistory, { memberNo: "1-010", byNo: "1-001" }));
  expect(acts.filter(({ kind }) => kind === "sealed-shown")).toHaveLength(1);
});

test("a new day of joining counts anew what is paid up to", async () => {
  await scene.pay("1-010", 30, "2026-01-05");
  const paidUpTo = async () =>
    (await scene.act(contributionState, scene.ids["1-010"] ?? ""))?.paidUpTo?.toString();
  expect(await paidUpTo()).toBe("2025-11-30");
  done(await change({ joinedOn: day("2025-10-01") }));
  expect(await paidUpTo()).toBeUndefined();
  done(await change({ joinedOn: day("2025-11-01") }));
  expect(await paidUpTo()).toBe("2025-11-30");
});

test("a renumbered member is found by the new name and number alone", async () => {
  done(await change({ memberNo: "9-999", givenName: "ใหม่" }));
  expect((await scene.act(showMember, { memberNo: "1-010" })).ok).toBe(false);
  const [row] = await scene.owner`select name_key from member where member_no = '9-999'`;
  expect(row?.["name_key"]).toContain("ไม");
  done(await change({ memberNo: "1-010", givenName: "อนงค์" }, { memberNo: "9-999" }));
});

describe("a correction is refused", () => {
  test.each<readonly [string, Partial<ChangeMember>, object]>([
    ["of nobody", { memberNo: "0" }, { type: "no-such-member", memberNo: "0" }],
    ["by nobody", { byNo: "0" }, { type: "no-such-member", memberNo: "0" }],
    ["by a treasurer", { byNo: "1-002" }, { type: "not-allowed", memberNo: "1-002" }],
    ["by who holds no office", { byNo: "1-010" }, { type: "not-allowed", memberNo: "1-010" }],
    ["that changes nothing", { correction: { givenName: "อนงค์" } }, { type: "nothing-changes" }],
    [
      "to another's number",
      { correction: { memberNo: "1-002" } },
      { type: "number-taken", field: "memberNo" },
    ],
    ["to no phone", { correction: { phone: "1" } }, { type: "phone-wrong", field: "phone" }],
    ["to a plan that is none", { correction: { planCode: "x" } }, { type: "unknown-plan" }],
  ])("%s", async (_, more, refusal) => {
    expect(await change({ occupation: "ทำนา" }, more)).toMatchObject({ ok: false, refusal });
  });

  test("to another's citizen id", async () => {
    const memberNo = "1-002";
    expect(await change({ citizenId: "1999000000076" }, { memberNo })).toEqual({
      ok: false,
      refusal: { type: "citizen-id-taken", field: "citizenId" },
    });
  });
});

test.each(["1-002", "1-004", "1-010"])(
  "%s, who neither keeps the register nor audits, reads no log",
  async (byNo) => {
    expect(await scene.act(memberHistory, { memberNo: "1-010", byNo })).toEqual({
      ok: false,
      refusal: { type: "not-allowed", memberNo: byNo },
    });
  },
);

test("a log of nobody is refused, and what was logged is never changed or deleted", async () => {
  expect(await scene.act(memberHistory, { memberNo: "0", byNo: "1-001" })).toMatchObject({ ok: false });
  const sql = (query: string) =>
    scene.house.database.inFund(scene.fundId, async ({ tx }) => tx.execute(query));
  await expect(sql("delete from member_log")).rejects.toMatchObject({
    cause: expect.objectContaining({
      message: expect.stringContaining("permission denied") as string,
    }) as Error,
  });
  await expect(sql("update member_log set kind = 'x'")).rejects.toBeInstanceOf(Error);
  await expect(scene.owner`delete from member_log`).rejects.toThrow("append-only");
});
