import { paidUpTo } from "#core/contribution/coverage.ts";
import { contributionWish } from "#core/import/contribution-fields.ts";
import {
  readContributionRow,
  type ContributionHabits,
  type ContributionRow as ReadRow,
  type KeptContribution,
  unkept,
} from "#core/import/contribution-row.ts";
import type { FoundFault } from "#core/import/fault.ts";
import type { Column } from "#core/import/header.ts";
import {
  judgeContribution,
  type ContributionOutcome,
  type KnownPayer,
  type SeenContributions,
} from "#core/import/judge-contribution.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import { ok, type Result } from "#core/result.ts";
import type { Era } from "#core/thai-calendar/reading.ts";
import { membersNumbered } from "#store/member-batches.ts";
import { membersById } from "#store/members.ts";
import {
  addPastContributions,
  lockStandings,
  openingContributions,
  pastContributionsOfEach,
  pastContributionsTotal,
  setPaidUpToOfEach,
} from "#store/past-contributions.ts";
import { coverageOfEach } from "#store/receipts.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { refreshStatistics } from "#store/statistics.ts";
import type { Moment } from "../perform.ts";
import { batchesOf, type TableRefusal, type TableRows } from "./batches.ts";

export interface ImportContributions<FileFault> {
  readonly rows: TableRows<FileFault>;
  /** False: says what would happen, and writes nothing. */
  readonly commit: boolean;
  readonly era?: Era;
  readonly progress?: (step: "read" | "written", rows: number) => void;
}

type NewPayment = KeptContribution & { readonly memberId: string };

/** What would become, or became, of one row. */
export interface PastRow {
  readonly row: number;
  readonly memberNo: string;
  readonly will: ContributionOutcome["type"];
  /** Of what is new. */
  readonly paid?: NewPayment;
  readonly faults: readonly FoundFault[];
}

export interface ImportedContributions {
  readonly rows: readonly PastRow[];
  readonly unread: readonly Column[];
  /** By this id the whole import can be taken back; absent where nothing was written. */
  readonly importId?: string;
  /** Of the rows that are new. */
  readonly sum: Satang;
  /** Of all that stands imported, these rows too if they were written. */
  readonly imported: Satang;
  /** What the opening entry says was paid since founding: the two should agree (decisions.md 4). Absent before it is written. */
  readonly opening?: { readonly cutOver: Temporal.PlainDate; readonly total: Satang };
}

/**
 * Takes over who paid when for which time, from before the books began: everything, or nothing where a single row has a
 * fault. It fills coverage and what each is paid up to, and posts nothing. Meanwhile nobody's contribution is taken, so that
 * no period is given twice.
 */
export async function importContributions<FileFault>(
  moment: Moment,
  command: ImportContributions<FileFault>,
): Promise<Result<ImportedContributions, TableRefusal<FileFault>>> {
  const { fund } = moment;
  if (command.commit) await lockStandings(fund);
  const opening = await openingContributions(fund);
  const rows: PastRow[] = [];
  let unread: readonly Column[] = [];
  for await (const batch of judged(moment, command, opening?.cutOver)) {
    if (!batch.ok) return batch;
    ({ unread } = batch.value);
    for (const one of batch.value.rows) rows.push(reported(one));
    command.progress?.("read", rows.length);
  }
  const fresh = rows.flatMap(({ paid }) => paid ?? []);
  const isSound = rows.every(({ will }) => will !== "fault");
  const importId =
    command.commit && isSound && fresh.length > 0 ? await write(moment, command, fresh) : undefined;
  return ok({
    rows,
    unread,
    sum: sumSatang(fresh.map(({ amount }) => amount)),
    imported: await pastContributionsTotal(fund),
    ...(importId !== undefined && { importId }),
    ...(opening && { opening }),
  });
}

interface JudgedRow {
  readonly read: ReadRow;
  readonly outcome: ContributionOutcome;
}

interface JudgedBatch {
  readonly unread: readonly Column[];
  readonly rows: readonly JudgedRow[];
}

async function* judged<FileFault>(
  moment: Moment,
  { rows, era }: ImportContributions<FileFault>,
  cutOver: Temporal.PlainDate | undefined,
): AsyncGenerator<Result<JudgedBatch, TableRefusal<FileFault>>> {
  const rules = await rulesByDay(moment.fund);
  const habits: ContributionHabits = {
    today: moment.today,
    plansOn: (day) => rules(day).contributions.plans,
    ...(era && { era }),
  };
  const seen: SeenContributions = new Map();
  for await (const batch of batchesOf(rows, contributionWish)) {
    if (!batch.ok) {
      yield batch;
      return;
    }
    const { header } = batch.value;
    const read = batch.value.rows.flatMap((row) => readContributionRow(row, header, habits) ?? []);
    const payers = await payersNumbered(
      moment,
      read.flatMap(({ memberNo }) => memberNo ?? []),
    );
    yield ok({
      unread: header.unread,
      rows: read.map((row) => ({
        read: row,
        outcome: judgeContribution(row, payers.get(row.memberNo ?? ""), { cutOver, seen }),
      })),
    });
  }
}

async function payersNumbered(
  { fund }: Moment,
  memberNos: readonly string[],
): Promise<ReadonlyMap<string, KnownPayer>> {
  const memberIds = await membersNumbered(fund, memberNos);
  const [members, covered, past] = [
    await membersById(fund, memberIds),
    await coverageOfEach(fund, memberIds),
    await pastContributionsOfEach(fund, memberIds),
  ];
  return new Map(
    members.map((member) => {
      const { memberId, memberNo } = member;
      return [memberNo, { member, covered: covered.get(memberId) ?? [], past: past.get(memberId) ?? [] }];
    }),
  );
}

function reported({ read: { row, memberNo = "", reader }, outcome }: JudgedRow): PastRow {
  const faults = reader.faults.length === 0 ? none : reader.faults;
  const line = { row, memberNo, will: outcome.type, faults };
  return outcome.type === "new" ? { ...line, paid: { ...outcome.paid, memberId: outcome.memberId } } : line;
}

/** Of most rows nothing need be said: they share one empty list. */
const none: readonly never[] = [];

const writtenAtOnce = 200;
/** From here on the database must know how large its table has become. */
const manyRows = 5 * writtenAtOnce;

/** Gives the import's id. */
async function write<FileFault>(
  moment: Moment,
  { progress }: ImportContributions<FileFault>,
  fresh: readonly NewPayment[],
): Promise<string> {
  const { fund, at, newId } = moment;
  const importId = newId();
  for (let first = 0; first < fresh.length; first += writtenAtOnce) {
    const some = fresh.slice(first, first + writtenAtOnce);
    const added = some.map(({ memberId, ...paid }) => ({ ...unkept(paid), memberId, pastId: newId() }));
    await addPastContributions(fund, added, { importId, at });
    progress?.("written", first + some.length);
    // Early, for the rows that follow; and once more when all of them are there.
    if (first === manyRows) await refreshStatistics(fund);
  }
  if (fresh.length > manyRows) await refreshStatistics(fund);
  await settlePaidUpTo(
    moment,
    fresh.map(({ memberId }) => memberId),
  );
  return importId;
}

/** What each has paid up to follows from what is covered now. The rules are asked for once: they are long. */
export async function settlePaidUpTo({ fund }: Moment, memberIds: readonly string[]): Promise<void> {
  const rules = await rulesByDay(fund);
  const rulesOn = (day: Temporal.PlainDate) => rules(day).contributions;
  const once = [...new Set(memberIds)];
  for (let first = 0; first < once.length; first += writtenAtOnce) {
    const some = once.slice(first, first + writtenAtOnce);
    const [members, covered] = [await membersById(fund, some), await coverageOfEach(fund, some)];
    const paid = members.map(({ memberId, planCode, joinedOn }) => ({
      memberId,
      paidUpTo: paidUpTo({ planCode, joinedOn, rulesOn, covered: covered.get(memberId) ?? [] }),
    }));
    await setPaidUpToOfEach(fund, paid);
  }
}
