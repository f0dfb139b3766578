import { citizenIdFault, citizenIdWarning, normaliseCitizenId } from "#core/citizen-id.ts";
import type { Registration } from "#core/member/registration.ts";
import { isTitle, readTitle } from "#core/member/title.ts";
import type { ContributionPlan } from "#core/rule-set/contribution-rules.ts";
import type { MemberFault } from "./fault.ts";
import type { Header } from "./header.ts";
import { leavingOf } from "./leaving.ts";
import {
  readPastDay,
  readPhoneCell,
  readPlan,
  readVillage,
  readWord,
  type ReadingHabits,
} from "./read-cell.ts";
import type { RegisterField } from "./register-fields.ts";
import { readRow, type RowReader } from "./row-reader.ts";
import { splitName } from "./split-name.ts";
import type { TableRow } from "./table-row.ts";
import { memberTypeWords, sexWords } from "./words.ts";

/** What a row says of a member, and only that. */
export interface MemberRow {
  readonly row: number;
  readonly says: Partial<Registration>;
  /** Gathers further faults where they stand. */
  readonly reader: MemberReader;
}

export type MemberReader = RowReader<RegisterField, MemberFault>;

export interface RegisterHabits extends ReadingHabits {
  readonly plansOn: (day: Temporal.PlainDate) => readonly ContributionPlan[];
  /** Citizen ids that do not check are taken as they stand, with a remark. */
  readonly keepsWrongCitizenIds?: boolean;
}

/** Undefined for a row in which nothing stands. */
export function readMemberRow(
  row: TableRow,
  header: Header<RegisterField>,
  habits: RegisterHabits,
): MemberRow | undefined {
  const reader = readRow<RegisterField, MemberFault>(row, header);
  if (reader.isEmpty) return undefined;
  const says = {
    ...namesIn(reader),
    ...numbersIn(reader, habits),
    ...daysIn(reader, habits),
    ...textsIn(reader),
  };
  const rest = { ...sortsIn(reader, habits, says.joinedOn ?? habits.today), ...leavingOf(reader, habits) };
  return { row: row.row, says: { ...says, ...rest }, reader };
}

/** Spreadsheets take 1-001 for a day of January; what the number was is lost in the file. */
export const isNumberADay = (memberNo: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(memberNo);

function namesIn(reader: MemberReader): Partial<Registration> {
  const memberNo = reader.text("memberNo");
  if (memberNo === undefined) reader.fault("memberNo", { type: "number-missing" });
  else if (isNumberADay(memberNo)) reader.fault("memberNo", { type: "number-is-a-day" });
  const whole = reader.text("fullName") ?? (reader.has("familyName") ? undefined : reader.text("givenName"));
  const parts = whole === undefined ? undefined : splitName(whole);
  const givenName = parts?.givenName ?? reader.text("givenName");
  const familyName = reader.text("familyName") ?? parts?.familyName;
  const title = reader.text("title") ?? parts?.title;
  if (givenName === undefined || givenName === "")
    reader.fault(reader.has("fullName") ? "fullName" : "givenName", { type: "name-missing" });
  if (title !== undefined && title !== "" && !isTitle(title))
    reader.remark("title", { type: "unknown-title" });
  return given({ memberNo, givenName, familyName: familyName || undefined, title: title || undefined });
}

function numbersIn(
  reader: MemberReader,
  { keepsWrongCitizenIds = false }: RegisterHabits,
): Partial<Registration> {
  const citizenId = reader.text("citizenId");
  const fault = citizenId === undefined ? undefined : citizenIdFault(citizenId);
  if (fault !== undefined && keepsWrongCitizenIds)
    reader.remark("citizenId", { type: "citizen-id-kept-wrong" });
  else if (fault !== undefined) reader.fault("citizenId", fault);
  else if (citizenId !== undefined && citizenIdWarning(citizenId) !== undefined)
    reader.remark("citizenId", { type: "citizen-id-without-registration" });
  const phone = reader.read("phone", readPhoneCell);
  if (phone?.isRestored === true) reader.remark("phone", { type: "zero-restored" });
  const digits = citizenId === undefined || fault !== undefined ? citizenId : normaliseCitizenId(citizenId);
  return given({ citizenId: digits, phone: phone?.phone, villageNo: reader.read("villageNo", readVillage) });
}

function daysIn(reader: MemberReader, habits: RegisterHabits): Partial<Registration> {
  const joinedOn = reader.read("joinedOn", (text) => readPastDay(text, habits));
  if (joinedOn === undefined && reader.text("joinedOn") === undefined)
    reader.fault("joinedOn", { type: "day-missing" });
  return given({ joinedOn, birthOn: birthIn(reader, habits) });
}

/**
 * Of many old people only the year of birth is known. Age is then counted from its first day (Civil and Commercial Code,
 * section 16): taken with a remark, so that somebody can still correct it.
 */
function birthIn(reader: MemberReader, habits: RegisterHabits): Temporal.PlainDate | undefined {
  return reader.read("birthOn", (text) => {
    const read = readPastDay(text, habits);
    if (read.ok || read.refusal.type !== "day-ambiguous") return read;
    const { reason, candidates } = read.refusal;
    const [day] = candidates;
    if ((reason.type !== "missing-day-and-month" && reason.type !== "missing-day") || day === undefined)
      return read;
    reader.remark("birthOn", { type: "birth-day-taken", day });
    return { ok: true, value: day };
  });
}

const textsIn = (reader: MemberReader): Partial<Registration> =>
  given({
    houseNo: reader.text("houseNo"),
    addressRest: reader.text("addressRest"),
    occupation: reader.text("occupation"),
  });

function sortsIn(
  reader: MemberReader,
  habits: RegisterHabits,
  joinedOn: Temporal.PlainDate,
): Partial<Registration> {
  const sex = reader.read("sex", (text) => readWord(text, sexWords, { type: "unknown-sex" }));
  const sexOfTitle = readTitle(reader.text("title") ?? "").sex;
  if (sex !== undefined && sexOfTitle !== undefined && sex !== sexOfTitle)
    reader.fault("sex", { type: "title-contradicts-sex" });
  return given({
    sex,
    memberType: reader.read("memberType", (text) =>
      readWord(text, memberTypeWords, { type: "unknown-member-type" }),
    ),
    planCode: reader.read("planCode", (text) => readPlan(text, habits.plansOn(joinedOn))),
  });
}

/** Without what was not said. */
function given<Some extends object>(some: Some): { [Name in keyof Some]?: Exclude<Some[Name], undefined> } {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Some]?: Exclude<Some[Name], undefined>;
  };
}
