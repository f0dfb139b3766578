import { sql, type SQL } from "drizzle-orm";
import type {
  BalanceText,
  ClosingText,
  DecisionText,
  EntryText,
  PostingText,
  ReceiptLineText,
  ReceiptText,
  VoucherText,
} from "#core/ledger/chain.ts";
import type { FundTx } from "./database.ts";

/**
 * What the chain is about, read row by row and turned into text here: the database's own functions that made the digests are
 * not asked, for they are what is being checked.
 */
type ById<Text> = ReadonlyMap<string, Text>;
type Ids = readonly string[];

const day = (column: SQL): SQL => sql`to_char(${column}::timestamp, 'YYYY-MM-DD')`;
const moment = (column: SQL): SQL =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** One parameter however many there are, as PostgreSQL writes an array. */
const array = (values: Ids): string => `{${[...new Set(values)].join(",")}}`;
const oneOf = (ids: Ids): SQL => sql`any(${array(ids)}::uuid[])`;

export interface EntryFound {
  readonly entry: EntryText;
  /** It takes back an entry that has a receipt or a voucher: it cancels that paper. */
  readonly cancels: boolean;
}

export async function entryTexts({ tx, fundId }: FundTx, ids: Ids): Promise<ById<EntryFound>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<EntryRow>(sql`
    select entry_id, kind, ${day(sql`happened_on`)} as happened, ${day(sql`booked_month`)} as booked,
        ${moment(sql`written_at`)} as written, written_by, encode(command_hash, 'hex') as command_hash, reverses,
        reverses is not null and (exists (select from receipt r where r.fund_id = e.fund_id and r.entry_id = e.reverses)
          or exists (select from voucher v where v.fund_id = e.fund_id and v.entry_id = e.reverses)) as cancels
      from entry e where fund_id = ${fundId} and entry_id = ${oneOf(ids)}`);
  const postings = await tx.execute<PostingRow>(sql`
    select entry_id, line_no, account, sub_fund, amount_satang::text as amount from posting
      where fund_id = ${fundId} and entry_id = ${oneOf(ids)} order by entry_id, line_no`);
  const lines = grouped(postings, ({ entry_id }) => entry_id, postingFrom);
  return new Map(
    rows.map((row) => [
      row.entry_id,
      {
        cancels: row.cancels,
        entry: {
          fundId,
          entryId: row.entry_id,
          kind: row.kind,
          happenedOn: row.happened,
          bookedMonth: row.booked,
          writtenAt: row.written,
          writtenBy: row.written_by,
          commandHash: row.command_hash,
          reverses: row.reverses,
          postings: lines.get(row.entry_id) ?? [],
        },
      },
    ]),
  );
}

type EntryRow = {
  readonly [column in "entry_id" | "kind" | "happened" | "booked" | "written" | "command_hash"]: string;
} & { readonly written_by: string | null; readonly reverses: string | null; readonly cancels: boolean };

type PostingRow = { readonly [column in "entry_id" | "account" | "amount"]: string } & {
  readonly line_no: number;
  readonly sub_fund: string | null;
};

const postingFrom = ({ line_no: lineNo, account, sub_fund: subFund, amount }: PostingRow): PostingText => ({
  lineNo,
  account,
  subFund,
  amount: BigInt(amount),
});

export async function receiptTexts(
  { tx, fundId }: FundTx,
  ids: Ids,
): Promise<ById<{ readonly receipt: ReceiptText; readonly memberNos: readonly string[] }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<ReceiptRow>(sql`
    select receipt_id, book, number::text, code, entry_id, received_by, method, ${day(sql`happened_on`)} as happened,
        total_satang::text as total, ${moment(sql`written_at`)} as written
      from receipt where fund_id = ${fundId} and receipt_id = ${oneOf(ids)}`);
  const details = await tx.execute<ReceiptLineRow>(sql`
    select l.receipt_id, l.line_no, l.member_id, m.member_no, l.kind, l.plan_code, ${day(sql`l.from_on`)} as from_on,
        ${day(sql`l.to_on`)} as to_on, l.price_satang::text as price, l.amount_satang::text as amount
      from receipt_line l left join member m using (fund_id, member_id)
      where l.fund_id = ${fundId} and l.receipt_id = ${oneOf(ids)} order by l.receipt_id, l.line_no`);
  const lines = grouped(
    details,
    ({ receipt_id }) => receipt_id,
    (row) => row,
  );
  return new Map(
    rows.map((row) => {
      const its = lines.get(row.receipt_id) ?? [];
      const memberNos = [...new Set(its.flatMap(({ member_no }) => member_no ?? []))];
      const receipt = {
        fundId,
        receiptId: row.receipt_id,
        book: row.book,
        number: BigInt(row.number),
        code: row.code,
        entryId: row.entry_id,
        receivedBy: row.received_by,
        method: row.method,
        happenedOn: row.happened,
        total: BigInt(row.total),
        writtenAt: row.written,
        lines: its.map(receiptLineFrom),
      };
      return [row.receipt_id, { receipt, memberNos }];
    }),
  );
}

type ReceiptRow = {
  readonly [
    column in
      | "receipt_id"
      | "book"
      | "number"
      | "entry_id"
      | "received_by"
      | "method"
      | "happened"
      | "total"
      | "written"
  ]: string;
} & { readonly code: string | null };

type ReceiptLineRow = { readonly [column in "receipt_id" | "kind" | "amount"]: string } & {
  readonly [column in "member_id" | "member_no" | "plan_code" | "from_on" | "to_on" | "price"]: string | null;
} & { readonly line_no: number };

const receiptLineFrom = (row: ReceiptLineRow): ReceiptLineText => ({
  lineNo: row.line_no,
  memberId: row.member_id,
  kind: row.kind,
  planCode: row.plan_code,
  from: row.from_on,
  to: row.to_on,
  price: row.price === null ? null : BigInt(row.price),
  amount: BigInt(row.amount),
});

export async function voucherTexts({ tx, fundId }: FundTx, ids: Ids): Promise<ById<VoucherText>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ readonly [column in keyof Omit<VoucherText, "fundId">]: string }>(sql`
    select voucher_id as "voucherId", book, number::text, entry_id as "entryId", kind, paid_by as "paidBy", method,
        ${day(sql`happened_on`)} as "happenedOn", total_satang::text as total, ${moment(sql`written_at`)} as "writtenAt"
      from voucher where fund_id = ${fundId} and voucher_id = ${oneOf(ids)}`);
  return new Map(
    rows.map((row) => [
      row.voucherId,
      { fundId, ...row, number: BigInt(row.number), total: BigInt(row.total) },
    ]),
  );
}

export async function decisionTexts({ tx, fundId }: FundTx, ids: Ids): Promise<ById<DecisionText>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<Omit<DecisionText, "fundId"> & Record<string, unknown>>(sql`
    select decision_id as "decisionId", kind, subject_kind as "subjectKind", subject_id as "subjectId",
        decided_by as "decidedBy", resolution_no as "resolutionNo", ${day(sql`resolution_on`)} as "resolutionOn",
        ${moment(sql`decided_at`)} as "decidedAt"
      from decision where fund_id = ${fundId} and decision_id = ${oneOf(ids)}`);
  return new Map(rows.map((row) => [row.decisionId, { fundId, ...row }]));
}

export type ClosingFound = ClosingText & { readonly chainNo: bigint; readonly seal: string };

export async function closingTexts({ tx, fundId }: FundTx, ids: Ids): Promise<ById<ClosingFound>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{
    readonly [column in keyof Omit<ClosingFound, "fundId" | "snapshot">]: string;
  }>(sql`
    select closing_id as "closingId", kind, ${day(sql`from_on`)} as "from", ${day(sql`through_on`)} as through,
        closed_by as "closedBy", ${moment(sql`closed_at`)} as "closedAt", chain_no::text as "chainNo",
        encode(seal, 'hex') as seal
      from closing where fund_id = ${fundId} and closing_id = ${oneOf(ids)}`);
  const balances = await tx.execute<{
    month: string;
    account: string;
    sub_fund: string | null;
    balance: string;
  }>(sql`
    select ${day(sql`month_on`)} as month, account, sub_fund, balance_satang::text as balance from balance_snapshot
      where fund_id = ${fundId} and month_on = any(${array(rows.map(({ through }) => `${through.slice(0, 7)}-01`))}::date[])`);
  const byMonth = grouped(
    balances,
    ({ month }) => month.slice(0, 7),
    ({ account, sub_fund: subFund, balance }): BalanceText => ({
      account,
      subFund,
      balance: BigInt(balance),
    }),
  );
  return new Map(
    rows.map((row) => [
      row.closingId,
      {
        fundId,
        ...row,
        chainNo: BigInt(row.chainNo),
        snapshot: byMonth.get(row.through.slice(0, 7)) ?? [],
      },
    ]),
  );
}

export interface Secrets {
  /** By "kind id". */
  readonly parts: ReadonlyMap<string, { readonly salt: string; readonly words: string }>;
  readonly redacted: ReadonlySet<string>;
  /** What a redaction was of, by the id of its subject. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** The parts first and the redactions after them: what is redacted between the two questions is known to both. */
export async function secretsOf({ tx, fundId }: FundTx, ids: Ids): Promise<Secrets> {
  if (ids.length === 0) return { parts: new Map(), redacted: new Set(), kinds: new Map() };
  const parts = await tx.execute<{ kind: string; subject_id: string; salt: string; words: string }>(sql`
    select kind, subject_id, encode(salt, 'hex') as salt, words from private_part
      where fund_id = ${fundId} and kind = any(array['receipt', 'voucher', 'decision']) and subject_id = ${oneOf(ids)}`);
  const linked = await tx.execute<{ kind: string; subject_id: string }>(sql`
    select kind, subject_id from chain_link
      where fund_id = ${fundId} and kind = any(array['receipt', 'voucher', 'decision', 'redaction']) and subject_id = ${oneOf(ids)}`);
  return {
    parts: new Map(parts.map(({ kind, subject_id: id, salt, words }) => [`${kind} ${id}`, { salt, words }])),
    redacted: new Set(linked.filter(isRedaction).map(({ subject_id }) => subject_id)),
    kinds: new Map(
      linked.filter((row) => !isRedaction(row)).map(({ kind, subject_id }) => [subject_id, kind]),
    ),
  };
}

const isRedaction = ({ kind }: { readonly kind: string }): boolean => kind === "redaction";

function grouped<Row, Value>(
  rows: Iterable<Row>,
  by: (row: Row) => string,
  value: (row: Row) => Value,
): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = by(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value(row)]);
    else group.push(value(row));
  }
  return groups;
}
