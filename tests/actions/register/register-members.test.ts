import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerMember, registerMembers, type AddMember } from "#actions/register/register-member.ts";
import { showMember } from "#actions/register/show-member.ts";
import { done } from "../small-fund.ts";
import { day, openRegisterScene, type RegisterScene } from "./scene.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const one = (memberNo: string, more: Partial<AddMember> = {}): AddMember => ({
  memberNo,
  givenName: "ก",
  joinedOn: day("2026-01-01"),
  ...more,
});

test("many are registered at once, with their beneficiaries, or nobody is and everything wrong is told by place", async () => {
  const before = await scene.owner`select count(*)::int as n from member`;
  const wrong = await scene.act(registerMembers, [
    one("2-001", { citizenId: "1234567890122" }),
    one("1-010"),
    one("2-002", { citizenId: "๑๒๓๔๕๖๗๘๙๐๑๒๑", phone: "1" }),
    one("2-003"),
    one("2-003", { beneficiaries: [{ name: "ข", relation: "self" }] }),
  ]);
  expect(wrong).toEqual({
    ok: false,
    refusal: [
      {
        place: 0,
        refusals: [
          { type: "citizen-id-wrong", field: "citizenId", fault: { type: "citizen-id-check-digit" } },
        ],
      },
      { place: 1, refusals: [{ type: "number-taken", field: "memberNo" }] },
      { place: 2, refusals: [{ type: "phone-wrong", field: "phone" }] },
      {
        place: 4,
        refusals: [
          {
            type: "beneficiaries-wrong",
            field: "beneficiaries",
            fault: { type: "unknown-relation", name: "ข" },
          },
          { type: "number-taken", field: "memberNo" },
        ],
      },
    ],
  });
  expect(await scene.owner`select count(*)::int as n from member`).toEqual(before);

  const registered = done(
    await scene.act(registerMembers, [
      one("2-001", {
        beneficiaries: [{ name: "ข", relation: "child" }],
        writtenBy: scene.ids["1-001"] ?? "",
      }),
      one("2-002", {
        leftOn: day("2026-02-01"),
        leftReason: "died",
        beneficiaries: [{ name: "ค", relation: "spouse" }],
      }),
    ]),
  );
  expect(registered.map(({ memberNo, warnings }) => [memberNo, warnings])).toEqual([
    ["2-001", []],
    ["2-002", []],
  ]);
  const shown = done(await scene.act(showMember, { memberNo: "2-002" }));
  expect(shown.beneficiaries?.named).toEqual([{ name: "ค", relation: "spouse" }]);
  const [row] = await scene.owner`select written_by from member where member_no = '2-001'`;
  expect(row).toEqual({ written_by: scene.ids["1-001"] });
});

describe("a citizen id that two would have", () => {
  test("is refused to the second of one batch, in whatever spelling", async () => {
    const both = [
      one("3-001", { citizenId: "1-9990-00000-07-6" }),
      one("3-002", { citizenId: "1999000000076" }),
    ];
    expect(await scene.act(registerMembers, both)).toEqual({
      ok: false,
      refusal: [{ place: 1, refusals: [{ type: "citizen-id-taken", field: "citizenId" }] }],
    });
  });

  test("that does not check stands in nobody's way, and in the register as it was written", async () => {
    const old = { citizenId: "123", keepsWrongCitizenIds: true };
    const warned = done(await scene.act(registerMember, one("3-003", old)));
    expect(warned.warnings).toMatchObject([{ type: "citizen-id-kept-wrong" }]);
    expect((await scene.act(registerMember, one("3-004", old))).ok).toBe(true);
    const [row] =
      await scene.owner`select citizen_id_fault, citizen_id_hash from member where member_no = '3-003'`;
    expect(row).toEqual({ citizen_id_fault: "citizen-id-length", citizen_id_hash: null });
  });
});
