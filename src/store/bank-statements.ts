import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { StatementLine } from "#core/bank/read-statement.ts";
import type { Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { bankStatement, statementLayout, statementLine, statementMatch } from "./tables/bank.ts";

/** The layout in which an account's statements come now, as plain JSON; undefined before the first. */
export async function layoutOf({ tx, fundId }: FundTx, account: string): Promise<unknown> {
  const [row] = await tx
    .select({ body: statementLayout.body })
    .from(statementLayout)
    .where(and(eq(statementLayout.fundId, fundId), eq(statementLayout.account, account)))
    .orderBy(desc(statementLayout.layoutNo))
    .limit(1);
  return row?.body;
}

/** The caller holds the books' lock: layouts of an account are numbered one after another. */
export async function addLayout(
  { tx, fundId }: FundTx,
  { account, body, at }: { readonly account: string; readonly body: unknown; readonly at: Temporal.Instant },
): Promise<void> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${statementLayout.layoutNo}), 0)::int` })
    .from(statementLayout)
    .where(and(eq(statementLayout.fundId, fundId), eq(statementLayout.account, account)));
  await tx
    .insert(statementLayout)
    .values({ fundId, account, layoutNo: (row?.last ?? 0) + 1, body, setAt: at });
}

/** A line and which of several alike it is: by day, amount, balance and this number it is known in any file. */
export type CountedLine = StatementLine & { readonly occurrence: number };

export interface NewStatement {
  readonly statementId: string;
  readonly account: string;
  readonly importedBy: string;
  readonly importedAt: Temporal.Instant;
  /** The earliest first; none of them in the books already. */
  readonly lines: readonly CountedLine[];
}

/** Which lines of a file are new: what was imported before is known whatever file it came in. */
export async function newAmong(
  { tx, fundId }: FundTx,
  account: string,
  lines: readonly CountedLine[],
): Promise<readonly CountedLine[]> {
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await tx
    .select({
      day: statementLine.happenedOn,
      amount: statementLine.amountSatang,
      balance: statementLine.balanceSatang,
      occurrence: statementLine.occurrence,
    })
    .from(statementLine)
    .where(
      and(
        eq(statementLine.fundId, fundId),
        eq(statementLine.account, account),
        sql`${statementLine.happenedOn} between ${first.day.toString()} and ${last.day.toString()}`,
      ),
    );
  const known = new Set(rows.map(nameOf));
  return lines.filter((line) => !known.has(nameOf(line)));
}

const nameOf = ({
  day,
  amount,
  balance,
  occurrence,
}: Pick<CountedLine, "day" | "amount" | "balance" | "occurrence">): string =>
  `${day.toString()} ${amount} ${balance} ${occurrence}`;

/** Many rows go in few statements: a year's file has thousands of lines, and a statement at most 65,535 parameters. */
const linesAtOnce = 1000;

/** The caller holds the books' lock, under which lines of an account are numbered without gaps. Gives the first number. */
export async function addStatement(
  { tx, fundId, cipher }: FundTx,
  { statementId, account, importedBy, importedAt, lines }: NewStatement,
): Promise<number> {
  await tx.insert(bankStatement).values({ fundId, statementId, account, importedBy, importedAt });
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${statementLine.lineNo}), 0)::int` })
    .from(statementLine)
    .where(and(eq(statementLine.fundId, fundId), eq(statementLine.account, account)));
  const first = (row?.last ?? 0) + 1;
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    await tx.insert(statementLine).values(
      lines.slice(start, start + linesAtOnce).map(({ day, amount, balance, occurrence, ...line }, index) => {
        const lineNo = first + start + index;
        return {
          fundId,
          account,
          lineNo,
          statementId,
          happenedOn: day,
          amountSatang: amount,
          balanceSatang: balance,
          occurrence,
          wordsSealed: cipher.seal(
            JSON.stringify([line.words, line.reference]),
            placeOf(fundId, account, lineNo),
          ),
        };
      }),
    );
  }
  return first;
}

/** A line as it stands in the house. */
export interface KeptLine {
  readonly lineNo: number;
  readonly day: Temporal.PlainDate;
  readonly amount: Satang;
  readonly balance: Satang;
  readonly words: string;
  readonly reference: string;
}

export async function lineNumbered(
  fund: FundTx,
  account: string,
  lineNo: number,
): Promise<KeptLine | undefined> {
  const [row] = await fund.tx
    .select()
    .from(statementLine)
    .where(
      and(
        eq(statementLine.fundId, fund.fundId),
        eq(statementLine.account, account),
        eq(statementLine.lineNo, lineNo),
      ),
    );
  return row && lineFrom(fund, row);
}

/** The lines that stand with postings of these entries, each with its account. */
export async function linesMatchedWith(
  fund: FundTx,
  entryIds: readonly string[],
): Promise<(KeptLine & { readonly account: string })[]> {
  const { tx, fundId } = fund;
  const rows = await tx
    .select({ line: statementLine })
    .from(statementLine)
    .innerJoin(
      statementMatch,
      and(
        eq(statementMatch.fundId, statementLine.fundId),
        eq(statementMatch.account, statementLine.account),
        eq(statementMatch.lineNo, statementLine.lineNo),
        isNull(statementMatch.unmatchedAt),
      ),
    )
    .where(and(eq(statementLine.fundId, fundId), inArray(statementMatch.entryId, [...entryIds])))
    .orderBy(asc(statementLine.happenedOn), asc(statementLine.lineNo));
  return rows.map(({ line }) => ({ ...lineFrom(fund, line), account: line.account }));
}

/** Lines up to a day that stand with no posting, in their order. */
export async function unmatchedLines(
  fund: FundTx,
  account: string,
  until: Temporal.PlainDate,
): Promise<KeptLine[]> {
  const { tx, fundId } = fund;
  const rows = await tx
    .select({ line: statementLine })
    .from(statementLine)
    .leftJoin(
      statementMatch,
      and(
        eq(statementMatch.fundId, statementLine.fundId),
        eq(statementMatch.account, statementLine.account),
        eq(statementMatch.lineNo, statementLine.lineNo),
        isNull(statementMatch.unmatchedAt),
      ),
    )
    .where(
      and(
        eq(statementLine.fundId, fundId),
        eq(statementLine.account, account),
        sql`${statementLine.happenedOn} <= ${until.toString()}`,
        isNull(statementMatch.matchId),
      ),
    )
    .orderBy(asc(statementLine.happenedOn), asc(statementLine.lineNo));
  return rows.map(({ line }) => lineFrom(fund, line));
}

function lineFrom({ fundId, cipher }: FundTx, row: typeof statementLine.$inferSelect): KeptLine {
  const { account, lineNo, happenedOn, amountSatang, balanceSatang, wordsSealed } = row;
  const told = JSON.parse(cipher.open(wordsSealed, placeOf(fundId, account, lineNo))) as [string, string];
  const [words, reference] = told;
  return { lineNo, day: happenedOn, amount: amountSatang, balance: balanceSatang, words, reference };
}

const placeOf = (fundId: string, account: string, lineNo: number): string =>
  `statement_line.words:${fundId}:${account}:${lineNo}`;
