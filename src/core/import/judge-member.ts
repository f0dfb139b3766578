import { citizenIdFault } from "#core/citizen-id.ts";
import { fullName } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import { changesBetween, type Correctable, type MemberPage } from "#core/member/page.ts";
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
      readonly page: MemberPage;
      readonly changes: readonly PageChange[];
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
  const statusText = reader.text("active");
  if (known?.page.leftOn !== undefined && says.leftOn === undefined && statusText !== undefined) {
    if (statusWords.get(bare(statusText)) === "active")
      reader.fault("active", { type: "left-in-register", leftOn: known.page.leftOn });
  }
  if (!isWhole(says)) return { type: "fault" };

  const plans = habits.plansOn(says.joinedOn);
  const facts: RegistrationFacts = {
    today: habits.today,
    plans: plans.map(({ code }) => code),
    keepsWrongCitizenIds: habits.keepsWrongCitizenIds ?? false,
  };
  const page = marked(tidied({ ...known?.page, ...says }, facts.plans));
  const changes = known === undefined ? [] : differences(known.page, page);
  const touched = new Set(changes.map(({ field }) => field));
  for (const fault of pageFaults(page, facts)) {
    if (
      known === undefined ||
      concerns(fault, touched as ReadonlySet<Correctable>) ||
      touched.has(fault.field)
    )
      sayPageFault(reader, fault);
  }
  if (reader.faults.length > 0) return { type: "fault" };
  if (known === undefined) return { type: "new", page };
  return changes.length === 0
    ? { type: "same", memberId: known.memberId }
    : { type: "changes", memberId: known.memberId, page, changes };
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

function differences(before: MemberPage, after: MemberPage): PageChange[] {
  const leaving = (["leftOn", "leftReason"] as const).flatMap((field) => {
    const [from, to] = [before[field]?.toString() ?? null, after[field]?.toString() ?? null];
    return from === to ? [] : [{ field, from, to }];
  });
  return [...changesBetween(before, after), ...leaving];
}

/** What the cells alone could not say; everything else about a page was found when they were read. */
function sayPageFault(reader: MemberReader, fault: RegistrationFault): void {
  const said: MemberFault | undefined =
    fault.type === "born-after-joining" || fault.type === "left-before-joining"
      ? { type: fault.type }
      : fault.type === "born-too-long-ago"
        ? { type: fault.type, mostYears: oldestAge }
        : fault.type === "unknown-plan"
          ? { type: fault.type, plans: fault.plans }
          : undefined;
  if (said !== undefined) reader.fault(fieldOf(reader, fault.field), said);
}

function fieldOf(reader: MemberReader, field: RegistrationFault["field"]): RegisterField {
  if (field !== "leftOn" && field !== "leftReason") return field;
  return (
    (["diedOn", "resignedOn", "leftOn"] as const).find((one) => reader.text(one) !== undefined) ?? "leftOn"
  );
}
