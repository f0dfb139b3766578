import { assert } from "#core/assert.ts";
import { citizenIdFault } from "#core/citizen-id.ts";
import { mayKeepRegister } from "#core/fund/office.ts";
import type { FoundFault, FoundRemark } from "#core/import/fault.ts";
import type { Column } from "#core/import/header.ts";
import {
  judgeMember,
  type MemberOutcome,
  type PageChange,
  type SeenMembers,
} from "#core/import/judge-member.ts";
import { readMemberRow, type MemberRow, type RegisterHabits } from "#core/import/member-row.ts";
import { registerWish } from "#core/import/register-fields.ts";
import { ok, type Result } from "#core/result.ts";
import type { Era } from "#core/thai-calendar/reading.ts";
import { membersAmong } from "#store/member-batches.ts";
import { addMembers, lockRegister } from "#store/member-pages.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { refreshStatistics } from "#store/statistics.ts";
import type { Moment } from "../perform.ts";
import { holderMeant, type NoSuchMember, type NotAllowed } from "../register/asked-of.ts";
import { changeMember } from "../register/change-member.ts";
import { leaveFund } from "../register/end-membership.ts";
import { batchesOf, type TableRefusal, type TableRows } from "./batches.ts";

export interface ImportRegister<FileFault> {
  readonly rows: TableRows<FileFault>;
  /** False: says what would happen, and writes nothing. */
  readonly commit: boolean;
  /** Members whom the register has differently are corrected too, by this member of the committee. */
  readonly updatedBy?: string;
  readonly era?: Era;
  readonly keepsWrongCitizenIds?: boolean;
  /** Told now and then how many rows have been looked at, and afterwards written. */
  readonly progress?: (step: "read" | "written", rows: number) => void;
}

/** What would become, or became, of one row. */
export interface RegisterRow {
  readonly row: number;
  readonly memberNo: string;
  readonly will: MemberOutcome["type"];
  readonly changes: readonly PageChange[];
  readonly faults: readonly FoundFault[];
  readonly remarks: readonly FoundRemark[];
}

export interface ImportedRegister {
  readonly rows: readonly RegisterRow[];
  /** Columns that nobody understood: they were left out. */
  readonly unread: readonly Column[];
  /** New members, and changed ones where that was asked for. */
  readonly written: { readonly added: number; readonly changed: number };
}

export type ImportRegisterRefusal<FileFault> = TableRefusal<FileFault> | NoSuchMember | NotAllowed;

/**
 * Takes a register over from a table: everybody, or nobody where a single row has a fault. The rows are walked twice in one
 * transaction, to judge and then to write, so that no more of them than a batch is ever in memory; while they are written
 * the register is locked, and what was judged holds.
 */
export async function importRegister<FileFault>(
  moment: Moment,
  command: ImportRegister<FileFault>,
): Promise<Result<ImportedRegister, ImportRegisterRefusal<FileFault>>> {
  const { fund } = moment;
  const by =
    command.updatedBy === undefined
      ? undefined
      : await holderMeant(moment, command.updatedBy, mayKeepRegister);
  if (by?.ok === false) return by;
  if (command.commit) await lockRegister(fund);

  const rows: RegisterRow[] = [];
  let unread: readonly Column[] = [];
  for await (const batch of judged(moment, command)) {
    if (!batch.ok) return batch;
    ({ unread } = batch.value);
    for (const one of batch.value.members) rows.push(reported(one));
    command.progress?.("read", rows.length);
  }
  const isSound = rows.every(({ will }) => will !== "fault");
  const written =
    command.commit && isSound
      ? await write(moment, command, { rows, writtenBy: by?.value.memberId })
      : { added: 0, changed: 0 };
  return ok({ rows, unread, written });
}

interface JudgedMember {
  readonly read: MemberRow;
  readonly outcome: MemberOutcome;
}

interface JudgedBatch {
  readonly unread: readonly Column[];
  readonly members: readonly JudgedMember[];
}

/** In the second walk `before` is what the first one found: of rows that are new, or the same, nothing is asked again. */
async function* judged<FileFault>(
  { fund, today }: Moment,
  { rows, era, keepsWrongCitizenIds = false }: ImportRegister<FileFault>,
  before?: ReadonlyMap<number, RegisterRow["will"]>,
): AsyncGenerator<Result<JudgedBatch, TableRefusal<FileFault>>> {
  const rules = await rulesByDay(fund);
  const habits: RegisterHabits = {
    today,
    plansOn: (day) => rules(day).contributions.plans,
    keepsWrongCitizenIds,
    ...(era && { era }),
  };
  const seen: SeenMembers = { numbers: new Map(), citizenIds: new Map() };
  for await (const batch of batchesOf(rows, registerWish)) {
    if (!batch.ok) {
      yield batch;
      return;
    }
    const { header } = batch.value;
    const wanted = batch.value.rows.filter(({ row }) => before?.get(row) !== "same");
    const read = wanted.flatMap((row) => readMemberRow(row, header, habits) ?? []);
    const asked = read.filter(({ row }) => before?.get(row) !== "new");
    const known = await membersAmong(fund, {
      memberNos: asked.flatMap(({ says }) => says.memberNo ?? []),
      citizenIds: asked.flatMap(({ says: { citizenId } }) =>
        citizenId === undefined || citizenIdFault(citizenId) !== undefined ? [] : citizenId,
      ),
    });
    const members = read.map((row) => {
      const knownBy = {
        number: known.byNumber.get(row.says.memberNo ?? ""),
        citizenId: known.byCitizenId.get(row.says.citizenId ?? ""),
      };
      return { read: row, outcome: judgeMember(row, knownBy, habits, seen) };
    });
    yield ok({ unread: header.unread, members });
  }
}

function reported({ read: { row, says, reader }, outcome }: JudgedMember): RegisterRow {
  const changes = outcome.type === "changes" ? outcome.changes : none;
  const { faults, remarks } = reader;
  return {
    row,
    memberNo: says.memberNo ?? "",
    will: outcome.type,
    changes,
    faults: keptOf(faults),
    remarks: keptOf(remarks),
  };
}

/** Of most rows nothing need be said: they share one empty list. */
const none: readonly never[] = [];
const keptOf = <Said>(said: readonly Said[]): readonly Said[] => (said.length === 0 ? none : said);

/** From here on the database must know how large the register has become. */
const manyRows = 1000;

/** The second walk. Nothing can be wrong any more: the register was locked before the first. */
async function write<FileFault>(
  moment: Moment,
  command: ImportRegister<FileFault>,
  { rows, writtenBy }: { readonly rows: readonly RegisterRow[]; readonly writtenBy: string | undefined },
): Promise<ImportedRegister["written"]> {
  const { fund, at, newId } = moment;
  const written = { added: 0, changed: 0 };
  const before = new Map(rows.map(({ row, will }) => [row, will]));
  let isTold = false;
  for await (const batch of judged(moment, command, before)) {
    assert(batch.ok, "a table reads the same the second time");
    const outcomes = batch.value.members.map(({ outcome }) => outcome);
    assert(!outcomes.some(({ type }) => type === "fault"), "what was judged under the lock still holds");
    const added = outcomes.flatMap((outcome) =>
      outcome.type === "new"
        ? { memberId: newId(), page: outcome.page, ...(writtenBy && { writtenBy }) }
        : [],
    );
    await addMembers(fund, added, at);
    written.added += added.length;
    if (command.updatedBy !== undefined)
      written.changed += await correct(moment, batch.value.members, command.updatedBy);
    command.progress?.("written", written.added + written.changed);
    // Early, for the rows that follow; and at the end, for whoever asks before the database finds out by itself.
    if (!isTold && written.added >= manyRows) {
      await refreshStatistics(fund);
      isTold = true;
    }
  }
  if (isTold) await refreshStatistics(fund);
  return written;
}

/** Each by the same acts as one by one: what follows from a correction or a leaving follows here too. */
async function correct(moment: Moment, members: readonly JudgedMember[], byNo: string): Promise<number> {
  let changed = 0;
  for (const { read, outcome } of members) {
    if (outcome.type !== "changes") continue;
    const memberNo = read.says.memberNo ?? "";
    const { correction, leaving } = outcome;
    const done = [
      correction && (await changeMember(moment, { memberNo, correction, byNo, reason: fromTable })),
      leaving && (await leaveFund(moment, { memberNo, byNo, ...leaving, note: fromTable })),
    ];
    assert(!done.some((one) => one?.ok === false), "what was judged under the lock still holds");
    changed += 1;
  }
  return changed;
}

const fromTable = "นำเข้าจากตาราง";
