import { maySpeakForFund } from "#core/fund/office.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  benefitListsOf,
  confirmList,
  entriesOf,
  lockBenefitList,
  strikeEntries,
  type BenefitList,
  type ListEntry,
} from "#store/benefit-lists.ts";
import { membersEverInHandWith } from "#store/links.ts";
import { memberByNo, membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { fileConfirmedList } from "./claim/file-confirmed-list.ts";
import type { Moment } from "./perform.ts";

export interface ShownList extends BenefitList {
  readonly confirmedByName?: string;
  readonly entries: readonly (ListEntry & { readonly memberNo: string; readonly memberName: string })[];
}

/** Every list of a fund with its entries, the newest first. */
export async function showBenefitLists({ fund }: Moment): Promise<ShownList[]> {
  const lists: ShownList[] = [];
  for (const list of await benefitListsOf(fund)) {
    const entries = await entriesOf(fund, list.monthOn);
    const ids = [...entries.map(({ memberId }) => memberId), ...(list.confirmedBy ? [list.confirmedBy] : [])];
    const members = await membersOf({ fund }, ids);
    const by = list.confirmedBy === undefined ? undefined : members.get(list.confirmedBy);
    lists.push({
      ...list,
      ...(by && { confirmedByName: fullName(by) }),
      entries: entries
        .flatMap((entry) => {
          const member = members.get(entry.memberId);
          return member ? [{ ...entry, memberNo: member.memberNo, memberName: fullName(member) }] : [];
        })
        .toSorted(byBenefitThenNumber),
    });
  }
  return lists;
}

const byBenefitThenNumber = (a: Numbered, b: Numbered): number =>
  a.name.localeCompare(b.name, "th") || a.memberNo.localeCompare(b.memberNo, "th", { numeric: true });
type Numbered = Pick<ShownList["entries"][number], "name" | "memberNo">;

export type ListRefusal =
  | { readonly type: "no-such-member"; readonly memberNo: string }
  | { readonly type: "not-on-committee" }
  | { readonly type: "no-such-list" }
  | { readonly type: "confirmed-before" };

export type ConfirmRefusal =
  | ListRefusal
  /** The one who confirms, or somebody in one hand with them, stands on the list (decisions.md 17). */
  | { readonly type: "in-conflict"; readonly memberNos: readonly string[] }
  /** They had left on the list's day, as is known only now: they must be struck first. */
  | { readonly type: "had-left"; readonly memberNos: readonly string[] };

/** The committee confirms a month's list: each entry becomes a claim, which counts as given until it is refused. */
export async function confirmBenefitList(
  moment: Moment,
  { monthOn, byNo }: { readonly monthOn: Temporal.PlainDate; readonly byNo: string },
): Promise<Result<{ readonly confirmed: number; readonly struck: number }, ConfirmRefusal>> {
  const { fund, at } = moment;
  const opened = await openList(moment, { monthOn, byNo });
  if (!opened.ok) return opened;
  const { list, by } = opened.value;
  const entries = await entriesOf(fund, monthOn);
  const standing = entries.filter(({ struck }) => struck === undefined);
  const members = await membersOf(
    { fund },
    standing.map(({ memberId }) => memberId),
  );

  const near = new Set([by.memberId, ...(await membersEverInHandWith(fund, by.memberId))]);
  const inConflict = numbersOf(members, ({ memberId }) => near.has(memberId));
  if (inConflict.length > 0) return refused({ type: "in-conflict", memberNos: inConflict });
  const hadLeft = numbersOf(
    members,
    ({ leftOn }) => leftOn !== undefined && Temporal.PlainDate.compare(leftOn, list.foundOn) <= 0,
  );
  if (hadLeft.length > 0) return refused({ type: "had-left", memberNos: hadLeft });

  const { withoutClaim } = await fileConfirmedList(moment, {
    monthOn,
    foundOn: list.foundOn,
    by: by.memberId,
    entries: standing,
  });
  // Whoever had it otherwise since the list was found stands on it no longer.
  const reason = "ได้รับแล้วหรือไม่มีสิทธิแล้ว";
  for (const { memberId, benefit } of withoutClaim)
    await strikeEntries(fund, { monthOn, memberId, benefit }, { by: by.memberId, at, reason });
  await confirmList(fund, monthOn, { by: by.memberId, at });
  const confirmed = standing.length - withoutClaim.length;
  return ok({ confirmed, struck: entries.length - confirmed });
}

export interface StrikeEntry {
  readonly monthOn: Temporal.PlainDate;
  readonly memberNo: string;
  readonly byNo: string;
  readonly reason: string;
}

/** Takes a member off a list that is not confirmed yet; the entry stays readable with the reason and by whom. */
export async function strikeFromList(
  moment: Moment,
  { monthOn, memberNo, byNo, reason }: StrikeEntry,
): Promise<
  Result<
    { readonly struck: number; readonly name: string },
    ListRefusal | { readonly type: "reason-missing" } | { readonly type: "not-on-list" }
  >
> {
  const { fund, at } = moment;
  if (reason.trim() === "") return refused({ type: "reason-missing" });
  const opened = await openList(moment, { monthOn, byNo });
  if (!opened.ok) return opened;
  const member = await memberByNo(fund, memberNo);
  if (member === undefined) return refused({ type: "no-such-member", memberNo });
  const struck = { by: opened.value.by.memberId, at, reason: reason.trim() };
  const count = await strikeEntries(fund, { monthOn, memberId: member.memberId }, struck);
  return count === 0 ? refused({ type: "not-on-list" }) : ok({ struck: count, name: fullName(member) });
}

/** A list that can still be changed, locked, and the committee member who changes it. */
async function openList(
  { fund, today }: Moment,
  { monthOn, byNo }: { readonly monthOn: Temporal.PlainDate; readonly byNo: string },
): Promise<Result<{ readonly list: BenefitList; readonly by: Member }, ListRefusal>> {
  const by = await memberByNo(fund, byNo);
  if (by === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  const held = (await rolesOn(fund, [by.memberId], today)).get(by.memberId) ?? [];
  if (!maySpeakForFund(held)) return refused({ type: "not-on-committee" });
  const list = await lockBenefitList(fund, monthOn);
  if (list === undefined) return refused({ type: "no-such-list" });
  return list.confirmedAt === undefined ? ok({ list, by }) : refused({ type: "confirmed-before" });
}

const membersOf = async (
  { fund }: Pick<Moment, "fund">,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Member>> =>
  new Map(
    (await membersById(fund, [...new Set(memberIds)])).map((member) => [member.memberId, member] as const),
  );

const numbersOf = (members: ReadonlyMap<string, Member>, isMeant: (member: Member) => boolean): string[] =>
  [...members.values()].filter(isMeant).map(({ memberNo }) => memberNo);
