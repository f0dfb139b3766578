import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leaveFund } from "#actions/register/end-membership.ts";
import { memberHistory } from "#actions/register/member-history.ts";
import { nameBeneficiaries, type NameBeneficiaries } from "#actions/register/name-beneficiaries.ts";
import { endKinship, registerKin, type AddKin } from "#actions/register/register-kin.ts";
import { showMember } from "#actions/register/show-member.ts";
import { listVillages, nameVillage } from "#actions/register/villages.ts";
import { addBeneficiaryList } from "#store/beneficiaries.ts";
import { membersEverKinOf } from "#store/kin.ts";
import { done, lineUser } from "../small-fund.ts";
import { day, openRegisterScene, type RegisterScene } from "./scene.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const child = { name: "สมใจ ใจดี", relation: "child" };
const name = (more: Partial<NameBeneficiaries> = {}) =>
  scene.act(nameBeneficiaries, { memberNo: "1-010", named: [child], byNo: "1-001", ...more });
const shown = async (memberNo = "1-010") => done(await scene.act(showMember, { memberNo }));

describe("beneficiaries", () => {
  test("are named as a list that replaces the one before, which stays readable", async () => {
    expect(done(await name())).toEqual({ name: "นางสาวอนงค์ ศรีสวัสดิ์", version: 1, named: [child] });
    scene.wait({ hours: 24 });
    const spouse = { name: "สมชาย", relation: "spouse" };
    expect(done(await name({ named: [spouse], byNo: "1-002" })).version).toBe(2);
    expect((await shown()).beneficiaries).toMatchObject({ version: 2, named: [spouse] });
    const { acts } = done(await scene.act(memberHistory, { memberNo: "1-010", byNo: "1-003" }));
    expect(acts.map(({ kind, byNo, named }) => [kind, byNo, named])).toEqual([
      ["beneficiaries-named", "1-001", [child]],
      ["beneficiaries-named", "1-002", [spouse]],
    ]);
  });

  test.each<readonly [string, Partial<NameBeneficiaries>, object]>([
    ["of nobody", { memberNo: "0" }, { type: "no-such-member", memberNo: "0" }],
    ["by the auditor", { byNo: "1-003" }, { type: "not-allowed", memberNo: "1-003" }],
    ["by a collector", { byNo: "1-004" }, { type: "not-allowed", memberNo: "1-004" }],
    ["of the one who confirms", { memberNo: "1-001" }, { type: "in-conflict" }],
    ["without anybody", { named: [] }, { type: "nobody-named" }],
  ])("%s are refused", async (_, more, refusal) => {
    expect(await name(more)).toEqual({ ok: false, refusal });
  });

  test("are not confirmed by who ever acted for the member on LINE, nor by kin", async () => {
    const one = await scene.member("6-001");
    await scene.link(lineUser(61), one);
    await scene.link(lineUser(61), scene.ids["1-001"] ?? "");
    await scene.owner`update link set ended_at = now(), ended_by = 'x' where member_id = ${one}`;
    expect(await name({ memberNo: "6-001" })).toEqual({ ok: false, refusal: { type: "in-conflict" } });
    expect((await name({ memberNo: "6-001", byNo: "1-002" })).ok).toBe(true);
  });

  test("are frozen from the day of death, however late the fund learns of it", async () => {
    await scene.member("6-002");
    expect(await scene.name("6-002", "ก่อนเสีย")).toBe(1);
    scene.wait({ hours: 48 });
    expect(await scene.name("6-002", "หลังเสีย")).toBe(2);
    scene.wait({ hours: 24 });
    const on = day("2026-02-16");
    done(await scene.act(leaveFund, { memberNo: "6-002", byNo: "1-001", on, reason: "died" }));
    expect((await shown("6-002")).beneficiaries).toMatchObject({ version: 1 });
    expect(await name({ memberNo: "6-002" })).toEqual({ ok: false, refusal: { type: "frozen", diedOn: on } });
  });

  test("of the dead are refused by the database itself, and a list is never changed or deleted", async () => {
    const [dead] = await scene.owner<
      { id: string }[]
    >`select member_id as id from member where member_no = '6-002'`;
    const write = scene.house.database.inFund(scene.fundId, (fund) =>
      addBeneficiaryList(fund, dead?.id ?? "", {
        named: [{ name: "ใคร", relation: "other" }],
        writtenAt: scene.clock.at,
        confirmedBy: scene.ids["1-001"] ?? "",
      }),
    );
    await expect(write).rejects.toMatchObject({
      cause: { message: expect.stringContaining("are frozen") as string },
    });
    await expect(scene.owner`delete from beneficiary_list`).rejects.toThrow("append-only");
    await expect(scene.owner`update beneficiary_list set named = '[]'`).rejects.toThrow("append-only");
  });
});

const add = (more: Partial<AddKin> = {}) =>
  scene.act(registerKin, {
    memberNo: "1-010",
    relation: "sibling",
    isCaretaker: false,
    byNo: "1-001",
    ...more,
  });

describe("kin", () => {
  test("is a member or anybody else, and a caretaker is shown as one", async () => {
    done(await add({ kinNo: "1-002" }));
    done(await add({ name: " นางสาวข้างบ้าน ", relation: "other", isCaretaker: true }));
    expect((await shown()).kin).toMatchObject([
      { name: "สมาชิก1-002", relation: "sibling", isCaretaker: false },
      { name: "นางสาวข้างบ้าน", relation: "other", isCaretaker: true },
    ]);
  });

  test("stands in the way of confirming, from either side, also when it has ended", async () => {
    expect(await name({ byNo: "1-002" })).toEqual({ ok: false, refusal: { type: "in-conflict" } });
    const end = (kinName: string, byNo = "1-001") =>
      scene.act(endKinship, { memberNo: "1-010", name: kinName, byNo });
    expect((await end("สมาชิก1-002")).ok).toBe(true);
    expect((await shown()).kin).toHaveLength(1);
    expect(await name({ byNo: "1-002" })).toEqual({ ok: false, refusal: { type: "in-conflict" } });
    const near = (memberNo: string) =>
      scene.house.database.inFund(scene.fundId, (fund) => membersEverKinOf(fund, scene.ids[memberNo] ?? ""));
    expect(await near("1-002")).toEqual([scene.ids["1-010"]]);
    expect(await near("1-010")).toEqual([scene.ids["1-002"]]);
    expect(await end("สมาชิก1-002")).toEqual({
      ok: false,
      refusal: { type: "no-such-kin", names: ["นางสาวข้างบ้าน"] },
    });
    expect(await end("x", "1-002")).toMatchObject({ ok: false, refusal: { type: "not-allowed" } });
    await expect(scene.owner`delete from kin`).rejects.toThrow("append-only");
  });

  test.each<readonly [string, Partial<AddKin>, object]>([
    ["of nobody", { memberNo: "0", name: "ก" }, { type: "no-such-member", memberNo: "0" }],
    ["by a treasurer", { byNo: "1-002", name: "ก" }, { type: "not-allowed", memberNo: "1-002" }],
    ["that nobody is", { kinNo: "0" }, { type: "no-such-member", memberNo: "0" }],
    ["of themselves", { kinNo: "1-010" }, { type: "own-kin" }],
    ["by a word that is no relation", { name: "ก", relation: "friend" }, { type: "unknown-relation" }],
    ["without a name", { name: " " }, { type: "name-missing" }],
    ["noted twice", { name: "นางสาวข้างบ้าน" }, { type: "kin-already", name: "นางสาวข้างบ้าน" }],
  ])("%s is refused", async (_, more, refusal) => {
    expect(await add(more)).toEqual({ ok: false, refusal });
  });
});

describe("a village", () => {
  test("has a name and a centre, and said anew has new ones", async () => {
    done(await scene.act(nameVillage, { villageNo: 2, name: "บ้านโนน", centre: "ศาลา" }));
    done(await scene.act(nameVillage, { villageNo: 1, name: "บ้านนา" }));
    done(await scene.act(nameVillage, { villageNo: 2, name: " บ้านโนนใหม่ ", centre: " " }));
    expect(await scene.act(listVillages, undefined)).toEqual([
      { villageNo: 1, name: "บ้านนา" },
      { villageNo: 2, name: "บ้านโนนใหม่" },
    ]);
    await scene.member("7-001", { villageNo: 2 });
    expect((await shown("7-001")).village?.name).toBe("บ้านโนนใหม่");
  });

  test("without a name or of a number that is none is refused", async () => {
    expect(await scene.act(nameVillage, { villageNo: 3, name: " " })).toEqual({
      ok: false,
      refusal: { type: "village-name-missing" },
    });
    expect(await scene.act(nameVillage, { villageNo: -1, name: "ก" })).toEqual({
      ok: false,
      refusal: { type: "village-no-impossible" },
    });
  });
});
