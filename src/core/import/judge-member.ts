import { citizenIdFault } from "#core/citizen-id.ts";
import { fullName } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import type { Leaving } from "#core/member/leaving.ts";
import {
  changesBetween,
  type Correctable,
  type Correction,
  type FieldChange,
  type MemberPage,
} from "#core/member/page.ts";
import {
  concerns,
  oldestAge,
  pageFaults,
  tidied,
  type Registration,
  type RegistrationFacts,
  type RegistrationFault,
} from "#core/member/registration.ts";
import type { MemberFault } from "./fault.ts";
import type { MemberReader, MemberRow, RegisterHabits } from "./member-row.ts";
import type { RegisterField } from "./register-fields.ts";
import { bare, statusWords } from "./words.ts";

/** A member whom the register has already. */
export interface KnownMember {
  readonly memberId: string;
  readonly page: MemberPage;
}

/** Whom the register has under the row's number, and under its citizen id. */
export interface KnownBy {
  readonly number?: KnownMember | undefined;
  readonly citizenId?: KnownMember | undefined;
}

export interface PageChange {
  readonly field: Correctable | "leftOn" | "leftReason";
  readonly from: string | null;
  readonly to: string | null;
}

/** What would become of a row. A row with faults becomes nothing. */
export type MemberOutcome =
  | { readonly type: "fault" }
  | { readonly type: "new"; readonly page: MemberPage }
  | { readonly type: "same"; readonly memberId: string }
  | {
      readonly type: "changes";
      readonly memberId: string;
      readonly changes: readonly PageChange[];
      /** The fields that are corrected, as a registrar would; absent where only the membership ends. */
      readonly correction?: Correction;
      /** The end of the membership, where the table knows of one and the register does not. */
      readonly leaving?: Leaving;
    };

/** Numbers and citizen ids that stood in the file before, by the row in which they stood. */
export interface SeenMembers {
  readonly numbers: Map<string, number>;
  readonly citizenIds: Map<string, number>;
}

/** An empty cell says nothing: what the register knows stays. Faults are left with the row's reader. */
export function judgeMember(
  { row, says, reader }: MemberRow,
  knownBy: KnownBy,
  habits: RegisterHabits,
  seen: SeenMembers,
): MemberOutcome {
  repetitions({ row, says, reader }, seen);
  const known = ownPage(knownBy.number, says, reader);
  const other = knownBy.citizenId;
  if (other !== undefined && other.page.memberNo !== says.memberNo)
    reader.fault("citizenId", { type: "citizen-id-elsewhere", memberNo: other.page.memberNo });
  if (known !== undefined) leavingFaults(known.page, says, reader);
  if (!isWhole(says)) return { type: "fault" };
  if (known !== undefined) return judgeKnown(known, says, { reader, habits });

  const facts = factsOn(says.joinedOn, habits);
  const page = marked(tidied(says, facts.plans));
  for (const fault of pageFaults(page, facts)) sayPageFault(reader, fault);
  return reader.faults.length > 0 ? { type: "fault" } : { type: "new", page };
}

/** A registrar's correction is judged by the rules of today, and answers for the fields that it touches. */
function judgeKnown(
  { memberId, page: before }: KnownMember,
  says: Registration,
  { reader, habits }: { readonly reader: MemberReader; readonly habits: RegisterHabits },
): MemberOutcome {
  const facts = { ...factsOn(habits.today, habits), keepsWrongCitizenIds: false };
  const { leftOn, leftReason, ...corrected } = tidied({ ...before, ...says }, facts.plans);
  const fields = changesBetween(before, corrected);
  const touched = new Set(fields.map(({ field }) => field));
  for (const fault of pageFaults(
    { ...corrected, ...(leftOn && leftReason && { leftOn, leftReason }) },
    facts,
  ))
    if (concerns(fault, touched) || fault.type === "left-before-joining") sayPageFault(reader, fault);
  if (reader.faults.length > 0) return { type: "fault" };
  const isLeaving = before.leftOn === undefined && leftOn !== undefined && leftReason !== undefined;
  const ends: PageChange[] = isLeaving
    ? [
        { field: "leftOn", from: null, to: leftOn.toString() },
        { field: "leftReason", from: null, to: leftReason },
      ]
    : [];
  const changes = [...fields, ...ends];
  if (changes.length === 0) return { type: "same", memberId };
  return {
    type: "changes",
    memberId,
    changes,
    ...(fields.length > 0 && { correction: correctionOf(corrected, fields) }),
    ...(isLeaving && { leaving: { on: leftOn, reason: leftReason } }),
  };
}

const correctionOf = (page: MemberPage, fields: readonly FieldChange[]): Correction =>
  Object.fromEntries(fields.map(({ field }) => [field, page[field]]));

const factsOn = (
  day: Temporal.PlainDate,
  { today, plansOn, keepsWrongCitizenIds = false }: RegisterHabits,
): RegistrationFacts => ({ today, plans: plansOn(day).map(({ code }) => code), keepsWrongCitizenIds });

/** Whoever has left comes back, or has left on another day, by acts of their own and not by a table. */
function leavingFaults({ leftOn }: MemberPage, says: Partial<Registration>, reader: MemberReader): void {
  if (leftOn === undefined) return;
  const status = reader.text("active");
  if (says.leftOn === undefined && status !== undefined && statusWords.get(bare(status)) === "active")
    reader.fault("active", { type: "left-in-register", leftOn });
  if (says.leftOn !== undefined && !says.leftOn.equals(leftOn))
    reader.fault(fieldOf(reader, "leftOn"), { type: "left-differently", leftOn });
}

/** Who has the row's number, if it is the same person: else nothing that the register says of them is held against the row. */
function ownPage(
  known: KnownMember | undefined,
  says: Partial<Registration>,
  reader: MemberReader,
): KnownMember | undefined {
  if (known === undefined || isSamePerson(known.page, says)) return known;
  reader.fault("memberNo", { type: "number-taken", name: fullName(known.page) });
  return undefined;
}

const isWhole = (says: Partial<Registration>): says is Registration =>
  says.memberNo !== undefined && says.givenName !== undefined && says.joinedOn !== undefined;

function repetitions({ row, says, reader }: MemberRow, { numbers, citizenIds }: SeenMembers): void {
  const { memberNo, citizenId } = says;
  const earlier = memberNo === undefined ? undefined : numbers.get(memberNo);
  if (earlier !== undefined) reader.fault("memberNo", { type: "number-twice", row: earlier });
  else if (memberNo !== undefined) numbers.set(memberNo, row);
  if (citizenId === undefined || citizenIdFault(citizenId) !== undefined) return;
  const before = citizenIds.get(citizenId);
  if (before !== undefined) reader.fault("citizenId", { type: "citizen-id-twice", row: before });
  else citizenIds.set(citizenId, row);
}

/** By citizen id where both have one; else one of the two names must sound the same: people marry, and clerks misspell. */
function isSamePerson(page: MemberPage, says: Partial<Registration>): boolean {
  if (page.citizenId !== undefined && page.citizenIdFault === undefined && says.citizenId !== undefined)
    return page.citizenId === says.citizenId;
  return (
    soundsSame(page.givenName, says.givenName) ||
    (page.familyName !== "" && soundsSame(page.familyName, says.familyName))
  );
}

const soundsSame = (a: string, b: string | undefined): boolean =>
  b !== undefined && nameKey(a) === nameKey(b);

/** A citizen id that does not check is kept with its mark. */
function marked(page: MemberPage): MemberPage {
  const fault = page.citizenId === undefined ? undefined : citizenIdFault(page.citizenId);
  return fault === undefined ? page : { ...page, citizenIdFault: fault.type };
}

function sayPageFault(reader: MemberReader, fault: RegistrationFault): void {
  const said = saidOf(fault);
  const isSaid = reader.faults.some((known) => known.said.type === said?.type);
  if (said !== undefined && !isSaid) reader.fault(fieldOf(reader, fault.field), said);
}

/** What the cells alone could not say; everything else about a page was found when they were read. */
function saidOf(fault: RegistrationFault): MemberFault | undefined {
  switch (fault.type) {
    case "born-after-joining":
    case "left-before-joining":
      return { type: fault.type };
    case "born-too-long-ago":
      return { type: fault.type, mostYears: oldestAge };
    case "unknown-plan":
      return { type: fault.type, plans: fault.plans };
    case "citizen-id-wrong":
      return fault.fault;
    case "number-missing":
    case "name-missing":
    case "unknown-member-type":
    case "day-to-come":
    case "leaving-half-said":
    case "village-impossible":
    case "phone-wrong":
      return undefined;
  }
}

function fieldOf(reader: MemberReader, field: RegistrationFault["field"]): RegisterField {
  if (field !== "leftOn" && field !== "leftReason") return field;
  return (
    (["diedOn", "resignedOn", "leftOn"] as const).find((one) => reader.text(one) !== undefined) ?? "leftOn"
  );
}
