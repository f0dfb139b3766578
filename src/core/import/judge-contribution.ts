import type { DayRange } from "#core/contribution/coverage.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import type { ContributionReader, ContributionRow, PastContribution } from "./contribution-row.ts";
import { splitName } from "./split-name.ts";

/** The member of a row, with all that stands paid and what of it was imported before. */
export interface KnownPayer {
  readonly member: Member;
  readonly covered: readonly DayRange[];
  readonly past: readonly PastContribution[];
}

export type ContributionOutcome =
  | { readonly type: "fault" }
  | { readonly type: "new"; readonly memberId: string; readonly paid: PastContribution }
  | { readonly type: "same"; readonly memberId: string; readonly paid: PastContribution };

/** What earlier rows of the file said, by the member's number. */
export type SeenContributions = Map<string, { readonly row: number; readonly paid: PastContribution }[]>;

export interface ContributionFacts {
  /** The day of the opening entry: what moved later needs a receipt. */
  readonly cutOver: Temporal.PlainDate | undefined;
  readonly seen: SeenContributions;
}

/** Faults are left with the row's reader. */
export function judgeContribution(
  { row, memberNo, says, reader }: ContributionRow,
  payer: KnownPayer | undefined,
  { cutOver, seen }: ContributionFacts,
): ContributionOutcome {
  if (memberNo === undefined) return { type: "fault" };
  if (payer === undefined) {
    if (reader.faults.every(({ said }) => said.type !== "number-is-a-day"))
      reader.fault("memberNo", { type: "unknown-member" });
    return { type: "fault" };
  }
  const { member } = payer;
  nameFault(reader, member);
  if (cutOver !== undefined && says.happenedOn !== undefined && isAfter(says.happenedOn, cutOver))
    reader.fault("happenedOn", { type: "after-cut-over", cutOver });
  if (!isWhole(says)) return { type: "fault" };

  const paid = { planCode: member.planCode, ...says };
  periodFault(reader, paid, payer);
  const rows = seen.get(memberNo) ?? [];
  repetition(reader, paid, rows);
  seen.set(memberNo, [...rows, { row, paid }]);
  if (reader.faults.length > 0) return { type: "fault" };
  const isKnown = payer.past.some((known) => isSame(known, paid));
  return { type: isKnown ? "same" : "new", memberId: member.memberId, paid };
}

const isWhole = (
  says: Partial<PastContribution>,
): says is Omit<PastContribution, "planCode"> & Partial<PastContribution> =>
  says.happenedOn !== undefined &&
  says.amount !== undefined &&
  says.from !== undefined &&
  says.to !== undefined;

/** A number slips more easily than a name: where both stand there, one of the names must sound right. */
function nameFault(reader: ContributionReader, member: Member): void {
  const name = reader.text("name");
  if (name === undefined) return;
  const { givenName, familyName } = splitName(name);
  const sounds = [member.givenName, member.familyName].filter((known) => known !== "").map(nameKey);
  if (![givenName, familyName].some((part) => part !== "" && sounds.includes(nameKey(part))))
    reader.fault("name", { type: "name-contradicts", name: fullName(member) });
}

function periodFault(
  reader: ContributionReader,
  paid: PastContribution,
  { member, covered, past }: KnownPayer,
): void {
  const field = reader.text("from") === undefined ? "period" : "from";
  if (isAfter(member.joinedOn.with({ day: 1 }), paid.from)) {
    reader.fault(field, { type: "period-before-joining", joinedOn: member.joinedOn });
    return;
  }
  if (past.some((known) => isSame(known, paid))) return;
  const standing = covered.find((range) => overlaps(range, paid));
  if (standing !== undefined)
    reader.fault(field, { type: "period-covered", from: standing.from, to: standing.to });
}

function repetition(
  reader: ContributionReader,
  paid: PastContribution,
  rows: readonly { readonly row: number; readonly paid: PastContribution }[],
): void {
  const earlier = rows.find((one) => overlaps(one.paid, paid));
  if (earlier === undefined) return;
  if (isSame(earlier.paid, paid)) reader.fault("memberNo", { type: "row-twice", row: earlier.row });
  else
    reader.fault(reader.text("from") === undefined ? "period" : "from", {
      type: "period-overlaps-row",
      row: earlier.row,
    });
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;
const overlaps = (a: DayRange, b: DayRange): boolean => !isAfter(a.from, b.to) && !isAfter(b.from, a.to);
const isSame = (a: PastContribution, b: PastContribution): boolean =>
  a.amount === b.amount && a.happenedOn.equals(b.happenedOn) && a.from.equals(b.from) && a.to.equals(b.to);
