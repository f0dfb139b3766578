import type { Header } from "#core/import/header.ts";
import { findHeader } from "#core/import/header.ts";
import { judgeMember, type KnownBy, type MemberOutcome } from "#core/import/judge-member.ts";
import { readMemberRow, type RegisterHabits } from "#core/import/member-row.ts";
import { registerWish, type RegisterField } from "#core/import/register-fields.ts";
import type { FoundFault, FoundRemark } from "#core/import/fault.ts";
import { bahtToSatang } from "#core/money.ts";

export const today = Temporal.PlainDate.from("2026-02-14");
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const habits: RegisterHabits = {
  today,
  plansOn: () => [
    { code: "monthly", name: "รายเดือน", months: 1, days: 0, price: bahtToSatang(30) },
    { code: "yearly", name: "ปีละครั้ง", months: 12, days: 0, price: bahtToSatang(360) },
  ],
};

export function headerOf(cells: readonly string[]): Header<RegisterField> {
  const header = findHeader([{ row: 1, cells }], registerWish);
  if (!header.ok) throw new Error(`no header: ${header.refusal.type}`);
  return header.value;
}

export interface Judged {
  readonly outcome: MemberOutcome;
  readonly faults: readonly FoundFault[];
  readonly remarks: readonly FoundRemark[];
}

/** One row judged by itself, its cells named by their headers. */
export function judge(
  row: Readonly<Record<string, string>>,
  known: KnownBy = {},
  own: Partial<RegisterHabits> = {},
): Judged {
  const all = { ...habits, ...own };
  const read = readMemberRow({ row: 2, cells: Object.values(row) }, headerOf(Object.keys(row)), all);
  if (read === undefined) throw new Error("an empty row");
  const outcome = judgeMember(read, known, all, { numbers: new Map(), citizenIds: new Map() });
  return { outcome, faults: read.reader.faults, remarks: read.reader.remarks };
}

/** A row of the register that is in use, with nothing wrong in it. */
export const sound: Readonly<Record<string, string>> = {
  No: "1",
  id: "1-001",
  "citizen id": "1-2345-67890-12-1",
  title: "นาง",
  name: "บัวผัน",
  surname: "ใจดี",
  gender: "หญิง",
  home: "12/3",
  moo: "๓",
  Apply: "1/10/2560",
  Birth: "๓ พ.ค. ๒๕๐๓",
  Resign: "",
  Death: "",
  active: "1",
};
