import { assert } from "#core/assert.ts";
import { decideHandOver, type HandOver, type HandOverRefusal, type Taking } from "#core/fund/hand-over.ts";
import { mayKeepRegister, type Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { lockRegister } from "#store/member-pages.ts";
import { memberByNo, membersById } from "#store/members.ts";
import { officesFrom } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { holderMeant, type NoSuchMember, type NotAllowed } from "./asked-of.ts";
import { endTerms, type BagLeft } from "./end-office.ts";
import { takeOffice } from "./take-office.ts";

export interface HandedOver {
  readonly ended: readonly OfficeNamed[];
  readonly taken: readonly OfficeNamed[];
  /** Money that those who go still have in their bags. */
  readonly bags: readonly BagLeft[];
}

interface OfficeNamed {
  readonly memberNo: string;
  readonly name: string;
  readonly role: Role;
}

export type HandOverCommandRefusal =
  | NoSuchMember
  | NotAllowed
  | HandOverRefusal
  | { readonly type: "member-has-left"; readonly memberNo: string };

/**
 * The committee changes hands by a meeting's resolution, in one stroke: on the day, whoever held an office that is named here
 * is out of it, and whoever is named is in. All of it or nothing.
 */
export async function handOverOffices(
  moment: Moment,
  { byNo, ...handOver }: HandOver & { readonly byNo: string },
): Promise<Result<HandedOver, HandOverCommandRefusal>> {
  const { fund, at, today, newId } = moment;
  const by = await holderMeant(moment, byNo, mayKeepRegister);
  if (!by.ok) return by;
  await lockRegister(fund);
  const newcomers = await membersTaking(moment, handOver.taking);
  if (!newcomers.ok) return newcomers;
  const held = await officesFrom(fund, handOver.on);
  const holders = new Map(
    (await membersById(fund, [...new Set(held.map(({ memberId }) => memberId))])).map((member) => [
      member.memberId,
      member,
    ]),
  );
  const standing = held.map((term) => ({ ...term, memberNo: holders.get(term.memberId)?.memberNo ?? "" }));
  const decided = decideHandOver(handOver, standing, today);
  if (!decided.ok) return decided;

  const { on, resolution, taking } = handOver;
  const { bags } = await endTerms(moment, decided.value.ending, { on, resolution });
  const taken: OfficeNamed[] = [];
  for (const { memberNo, role } of taking) {
    const begun = await takeOffice(moment, { memberNo, role, fromOn: on, resolution });
    assert(begun.ok, "an office that was just given up is free");
    taken.push(begun.value);
  }
  const ended = decided.value.ending.flatMap(({ memberId, role }) => {
    const holder = holders.get(memberId);
    return holder === undefined ? [] : [{ memberNo: holder.memberNo, name: fullName(holder), role }];
  });
  await addDecision(fund, {
    decisionId: newId(),
    kind: "offices-handed-over",
    subjectKind: "fund",
    subjectId: fund.fundId,
    decidedBy: by.value.memberId,
    decidedAt: at,
    resolution,
    words: { on: on.toString(), ended: listed(ended), taken: listed(taken) },
  });
  const stays = (memberNo: string): boolean =>
    taking.some((one) => one.memberNo === memberNo && one.role === "collector");
  return ok({ ended, taken, bags: bags.filter(({ memberNo }) => !stays(memberNo)) });
}

async function membersTaking(
  { fund }: Moment,
  taking: readonly Taking[],
): Promise<Result<null, NoSuchMember | { readonly type: "member-has-left"; readonly memberNo: string }>> {
  for (const { memberNo } of taking) {
    const member = await memberByNo(fund, memberNo);
    if (member === undefined) return refused({ type: "no-such-member", memberNo });
    if (member.leftOn !== undefined) return refused({ type: "member-has-left", memberNo });
  }
  return ok(null);
}

const listed = (offices: readonly OfficeNamed[]): string =>
  offices.map(({ memberNo, name, role }) => `${role} ${memberNo} ${name}`).join("; ");
