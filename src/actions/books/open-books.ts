import type { Booked } from "#core/books/act.ts";
import { decideOpening, type OpeningRefusal, type OpeningTotal } from "#core/books/opening.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { satang, sumSatang, type Satang } from "#core/money.ts";
import { ok, type Result } from "#core/result.ts";
import { accountsOf } from "#store/accounts.ts";
import { addDecision, type Resolution } from "#store/decisions.ts";
import { booksBegun } from "#store/entries.ts";
import { lockBooks } from "#store/ledger.ts";
import { pastContributionsTotal } from "#store/past-contributions.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface OpenBooks {
  readonly key: string;
  readonly by: string;
  /** The last day of the old books. */
  readonly on: Temporal.PlainDate;
  readonly totals: readonly OpeningTotal[];
  readonly resolution: Resolution;
}

export interface BooksOpened extends Booked {
  /** What there is: bank, cash, investments and the like. */
  readonly assets: Satang;
  readonly contributions: Satang;
  /** The sum of imported past contributions, which should be the same. */
  readonly pastContributions: Satang;
  /** On ผลต่างยกมา: more there than explained, or less where it is negative. */
  readonly broughtForward: Satang;
  readonly again: boolean;
}

/** The cut-over from the old books: the first entry of all, with the meeting's resolution beside it. */
export async function openBooks(
  moment: Moment,
  { key, by, on, totals, resolution }: OpenBooks,
): Promise<Result<BooksOpened, OpeningRefusal | OtherWish>> {
  const { fund, today } = moment;
  const closedThrough = await lockBooks(fund);
  const accounts = new Map((await accountsOf(fund)).map((one) => [one.account, one.class]));
  const posted = await postOnce(
    moment,
    { key, says: ["open-books", on, totals, resolution, by] },
    {
      decide: async () => {
        const { roles } = await officerOf(moment, by);
        const decided = decideOpening(
          { on, totals },
          {
            today,
            closedThrough,
            isAllowed: maySpeakForFund(roles),
            ...(await booksBegun(fund)),
            classOf: accounts,
            subFunds: (await rulesByDay(fund))(on).books.subFunds.map(({ code }) => code),
          },
        );
        if (!decided.ok) return decided;
        const save = (entryId: string) =>
          addDecision(fund, {
            decisionId: moment.newId(),
            kind: "books-opened",
            subjectKind: "entry",
            subjectId: entryId,
            decidedBy: by,
            resolution,
            decidedAt: moment.at,
            words: {},
          });
        return ok({ entry: decided.value.entry, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const entry = await ownEntry(moment, entryId);
        const sumOf = (sides: typeof entry.debits, which: (account: string) => boolean): bigint =>
          sumSatang(sides.filter(({ account }) => which(account)).map(({ amount }) => amount));
        const net = (which: (account: string) => boolean): Satang =>
          satang(sumOf(entry.debits, which) - sumOf(entry.credits, which));
        return {
          ...bookedAs(entry, moment),
          assets: net((account) => accounts.get(account) === "asset"),
          contributions: satang(-net((account) => account === "contributions")),
          pastContributions: await pastContributionsTotal(fund),
          broughtForward: satang(-net((account) => account === "brought-forward")),
        };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}
