import { afterAll, beforeAll, expect, test } from "vitest";
import { findDoubts } from "#actions/register/check-register.ts";
import { memberWithCitizenId, membersLike } from "#actions/register/find-members.ts";
import { done } from "../small-fund.ts";
import { day, openRegisterScene, type RegisterScene } from "./scene.ts";

let scene: RegisterScene;
const born = { birthOn: day("1980-01-01"), beneficiaries: [{ name: "ก", relation: "child" as const }] };
beforeAll(async () => {
  scene = await openRegisterScene();
  for (const memberNo of Object.keys(scene.ids)) await scene.name(memberNo, "ผู้รับ").catch(() => 0);
  await scene.owner`update member set birth_on = '1980-02-02'`;
  await scene.member("8-001", { ...born, givenName: "สมศรี", familyName: "ใจดี" });
  await scene.member("8-002", {
    ...born,
    givenName: "สมสี",
    familyName: "ไจดี",
    citizenId: "1",
    keepsWrongCitizenIds: true,
  });
  scene.ids["8-003"] = await scene.member("8-003", { ...born, givenName: "ทองดี" });
  await scene.pay("8-003", 30, "2026-01-20");
});
afterAll(() => scene.close());

test("a register is looked through on the database itself, and each doubt told", async () => {
  await scene.owner`update member set left_on = '2026-01-10', left_reason = 'died' where member_no in ('8-003', '1-004')`;
  const { members, findings } = await scene.act(findDoubts, {});
  expect(members).toBe(8);
  expect(findings.map(({ check, memberNos }) => `${check} ${memberNos.join(" ")}`)).toEqual([
    "same-person 8-001 8-002",
    "citizen-id-wrong 8-002",
    "paid-after-death 8-003",
    "no-beneficiary 1-001",
    "left-in-office 1-004",
  ]);
  expect(findings[0]?.sentence).toMatch(/^8-001 และ 8-002: /u);
  const only = await scene.act(findDoubts, { only: "paid-after-death" });
  expect(only.findings).toHaveLength(1);
});

test("a member is found by the whole phone, by its last four digits, and by the citizen id alone", async () => {
  const numbers = async (query: string, most = 5) =>
    (await scene.act(membersLike, { query, most })).members.map(({ memberNo }) => memberNo);
  expect(await numbers("081-222 3333")).toEqual(["1-010"]);
  expect(await numbers("๓๓๓๓")).toEqual(["1-010"]);
  expect(await numbers("2222")).toEqual([]);
  expect(await numbers("สมศี")).toEqual(["8-001", "8-002"]);
  expect(await numbers("อนงก์ สีสวัสดิ")).toEqual(["1-010"]);
  expect(await numbers("ประหยัด")).toEqual([]);
  expect(await numbers("1234567890121")).toEqual([]);
  expect(await scene.act(membersLike, { query: "สม", most: 1 })).toMatchObject({ more: true });
  expect(done(await scene.act(memberWithCitizenId, "1-2345-67890-12-1"))?.memberNo).toBe("1-010");
  expect(done(await scene.act(memberWithCitizenId, "1999000000076"))).toBeUndefined();
  expect(await scene.act(memberWithCitizenId, "12345")).toEqual({
    ok: false,
    refusal: { type: "citizen-id-wrong" },
  });
});
