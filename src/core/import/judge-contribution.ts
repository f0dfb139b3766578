import type { DayRange } from "#core/contribution/coverage.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import {
  kept,
  type ContributionReader,
  type ContributionRow,
  type KeptContribution,
  type PastContribution,
} from "./contribution-row.ts";
import { splitName } from "./split-name.ts";

/** The member of a row, with all that stands paid and what of it was imported before. */
export interface KnownPayer {
  readonly member: Member;
  readonly covered: readonly DayRange[];
  readonly past: readonly PastContribution[];
}

export type ContributionOutcome =
  | { readonly type: "fault" }
  | { readonly type: "new"; readonly memberId: string; readonly paid: KeptContribution }
  | { readonly type: "same" };

interface SeenContribution {
  readonly row: number;
  readonly paid: KeptContribution;
}

/** What earlier rows of the file said, by the member's number. */
export type SeenContributions = Map<string, readonly SeenContribution[]>;

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
  if (
    cutOver !== undefined &&
    says.happenedOn !== undefined &&
    Temporal.PlainDate.compare(says.happenedOn, cutOver) > 0
  )
    reader.fault("happenedOn", { type: "after-cut-over", cutOver });
  if (!isWhole(says)) return { type: "fault" };

  const paid = kept({ planCode: member.planCode, ...says });
  const past = payer.past.map(kept);
  periodFault(reader, paid, { ...payer, past });
  const rows = seen.get(memberNo) ?? [];
  repetition(reader, paid, rows);
  seen.set(memberNo, [...rows, { row, paid }]);
  if (reader.faults.length > 0) return { type: "fault" };
  return past.some((known) => isSame(known, paid))
    ? { type: "same" }
    : { type: "new", memberId: member.memberId, paid };
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
  paid: KeptContribution,
  { member, covered, past }: Omit<KnownPayer, "past"> & { readonly past: readonly KeptContribution[] },
): void {
  const field = periodField(reader);
  if (member.joinedOn.with({ day: 1 }).toString() > paid.from) {
    reader.fault(field, { type: "period-before-joining", joinedOn: member.joinedOn });
    return;
  }
  if (past.some((known) => isSame(known, paid))) return;
  const standing = covered.find(({ from, to }) =>
    overlaps({ from: from.toString(), to: to.toString() }, paid),
  );
  if (standing !== undefined)
    reader.fault(field, { type: "period-covered", from: standing.from, to: standing.to });
}

function repetition(
  reader: ContributionReader,
  paid: KeptContribution,
  rows: readonly SeenContribution[],
): void {
  const earlier = rows.find((one) => overlaps(one.paid, paid));
  if (earlier === undefined) return;
  const { row } = earlier;
  if (isSame(earlier.paid, paid)) reader.fault("memberNo", { type: "row-twice", row });
  else reader.fault(periodField(reader), { type: "period-overlaps-row", row });
}

const periodField = (reader: ContributionReader): "from" | "period" =>
  reader.text("from") === undefined ? "period" : "from";

interface IsoRange {
  readonly from: string;
  readonly to: string;
}
const overlaps = (a: IsoRange, b: IsoRange): boolean => a.from <= b.to && b.from <= a.to;
const isSame = (a: KeptContribution, b: KeptContribution): boolean =>
  a.amount === b.amount && a.happenedOn === b.happenedOn && a.from === b.from && a.to === b.to;
