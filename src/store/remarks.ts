import { eq, sql, type SQL } from "drizzle-orm";
import type { Remark, RemarkAnswer, RemarkSubject } from "#core/audit/remark.ts";
import type { FundTx } from "./database.ts";
import { fund as fundRow } from "./tables.ts";
import { remark, remarkAnswer } from "./tables/audit.ts";

/** The row that a remark is about, in the column of its kind. */
export type SubjectRow =
  | { readonly receiptId: string }
  | { readonly voucherId: string }
  | { readonly entryId: string }
  | { readonly memberId: string }
  | { readonly monthOn: Temporal.PlainDate };

/** Undefined where the fund has no such thing. A month is always there. */
export async function subjectRow(
  { tx, fundId }: FundTx,
  about: RemarkSubject,
): Promise<SubjectRow | undefined> {
  if (about.type === "month") return { monthOn: about.monthOn };
  const [row] = await tx.execute<{ id: string }>(subjectQuestion(fundId, about));
  if (row === undefined) return undefined;
  switch (about.type) {
    case "receipt":
      return { receiptId: row.id };
    case "voucher":
      return { voucherId: row.id };
    case "entry":
      return { entryId: row.id };
    case "member":
      return { memberId: row.id };
  }
}

function subjectQuestion(fundId: string, about: Exclude<RemarkSubject, { type: "month" }>): SQL {
  switch (about.type) {
    case "receipt":
      return sql`select receipt_id as id from receipt where fund_id = ${fundId} and book = ${about.book} and number = ${about.number}`;
    case "voucher":
      return sql`select voucher_id as id from voucher where fund_id = ${fundId} and book = ${about.book} and number = ${about.number}`;
    case "entry":
      return sql`select subject_id as id from chain_link where fund_id = ${fundId} and kind = 'entry' and chain_no = ${about.chainNo}`;
    case "member":
      return sql`select member_id as id from member where fund_id = ${fundId} and member_no = ${about.memberNo}`;
  }
}

export interface NewRemark {
  readonly subject: SubjectRow;
  readonly text: string;
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
}

/** Numbered in the order in which they are made, one after another in a fund. */
export async function addRemark(fund: FundTx, { subject, text, ...made }: NewRemark): Promise<number> {
  const { tx, fundId, cipher } = fund;
  // Two remarks at once would take the same number; they are few, so the fund's own row is lock enough.
  await tx
    .select({ fundId: fundRow.fundId })
    .from(fundRow)
    .where(eq(fundRow.fundId, fundId))
    .for("no key update");
  const [last] = await tx
    .select({ remarkNo: sql<number>`coalesce(max(${remark.remarkNo}), 0)::int` })
    .from(remark)
    .where(eq(remark.fundId, fundId));
  const remarkNo = (last?.remarkNo ?? 0) + 1;
  const textSealed = cipher.seal(text, remarkPlace(fundId, remarkNo));
  await tx.insert(remark).values({ fundId, remarkNo, ...made, ...subject, textSealed });
  return remarkNo;
}

/** False where it has its answer already. */
export async function addAnswer(
  { tx, fundId, cipher }: FundTx,
  remarkNo: number,
  { text, ...answered }: RemarkAnswer,
): Promise<boolean> {
  const textSealed = cipher.seal(text, answerPlace(fundId, remarkNo));
  const rows = await tx
    .insert(remarkAnswer)
    .values({ fundId, remarkNo, ...answered, textSealed })
    .onConflictDoNothing()
    .returning({ remarkNo: remarkAnswer.remarkNo });
  return rows.length === 1;
}

/** Every remark in the order of their numbers, with its answer where it has one. */
export const remarksOf = (fund: FundTx): Promise<Remark[]> => remarksWhere(fund, sql`true`);

/** What the committee has not answered yet: shown before a month is closed. */
export const openRemarks = (fund: FundTx): Promise<Remark[]> => remarksWhere(fund, sql`a.remark_no is null`);

export async function remarkNumbered(fund: FundTx, remarkNo: number): Promise<Remark | undefined> {
  return (await remarksWhere(fund, sql`k.remark_no = ${remarkNo}`))[0];
}

async function remarksWhere(fund: FundTx, which: SQL): Promise<Remark[]> {
  const rows = await fund.tx.execute<RemarkRow>(sql`
    select k.remark_no, k.made_by, k.made_at, k.text_sealed, a.answered_by, a.answered_at, a.text_sealed as answer_sealed,
        coalesce(r.book, v.book) as book, coalesce(r.number, v.number)::text as number, r.receipt_id is not null as is_receipt,
        l.chain_no::text, m.member_no, k.month_on::text
      from remark k left join remark_answer a using (fund_id, remark_no)
        left join receipt r on r.fund_id = k.fund_id and r.receipt_id = k.receipt_id
        left join voucher v on v.fund_id = k.fund_id and v.voucher_id = k.voucher_id
        left join chain_link l on l.fund_id = k.fund_id and l.kind = 'entry' and l.subject_id = k.entry_id
        left join member m on m.fund_id = k.fund_id and m.member_id = k.member_id
      where k.fund_id = ${fund.fundId} and ${which} order by k.remark_no`);
  return rows.map((row) => remarkFrom(fund, row));
}

interface RemarkRow extends Record<string, unknown> {
  readonly remark_no: number;
  readonly made_by: string;
  readonly made_at: string;
  readonly text_sealed: Uint8Array;
  readonly answered_by: string | null;
  readonly answered_at: string | null;
  readonly answer_sealed: Uint8Array | null;
  readonly book: string | null;
  readonly number: string | null;
  readonly is_receipt: boolean;
  readonly chain_no: string | null;
  readonly member_no: string | null;
  readonly month_on: string | null;
}

function remarkFrom({ fundId, cipher }: FundTx, row: RemarkRow): Remark {
  const { remark_no: remarkNo, answered_by: answeredBy, answered_at, answer_sealed } = row;
  return {
    remarkNo,
    about: subjectFrom(row),
    text: cipher.open(row.text_sealed, remarkPlace(fundId, remarkNo)),
    madeBy: row.made_by,
    madeAt: Temporal.Instant.from(row.made_at),
    ...(answeredBy !== null &&
      answered_at !== null &&
      answer_sealed !== null && {
        answer: {
          answeredBy,
          answeredAt: Temporal.Instant.from(answered_at),
          text: cipher.open(answer_sealed, answerPlace(fundId, remarkNo)),
        },
      }),
  };
}

function subjectFrom({ book, number, is_receipt, chain_no, member_no, month_on }: RemarkRow): RemarkSubject {
  if (book !== null && number !== null)
    return { type: is_receipt ? "receipt" : "voucher", book, number: BigInt(number) };
  if (chain_no !== null) return { type: "entry", chainNo: BigInt(chain_no) };
  if (member_no !== null) return { type: "member", memberNo: member_no };
  return { type: "month", monthOn: Temporal.PlainDate.from(month_on ?? "") };
}

const remarkPlace = (fundId: string, remarkNo: number): string => `remark.text:${fundId}:${remarkNo}`;
const answerPlace = (fundId: string, remarkNo: number): string => `remark_answer.text:${fundId}:${remarkNo}`;
