import { openNames, type OpenName } from "#core/open-books/account-names.ts";
import { broughtForwardText, endText, entryText, headText, sealText } from "#core/open-books/journal.ts";
import {
  journalAccounts,
  journalBalances,
  journalHead,
  journalMonths,
  journalPage,
  journalSeals,
  sealedBalances,
} from "#store/views/journal.ts";
import { perform, type House, type Moment } from "../perform.ts";

/** Booked months by their first days, both included. */
export interface ExportJournal {
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  /** Entries a page; each page is a short transaction of its own. */
  readonly most?: number;
}

interface Scope {
  readonly upTo: bigint;
  readonly nameOf: OpenName;
  readonly months: readonly Temporal.PlainDate[];
  readonly most: number;
}

/**
 * A fund's books as plain-text accounting, piece by piece, as they stand at the chain number that the first piece names.
 * What is written while it runs comes later in the chain and is left out, so no transaction is held open for it.
 */
export async function* exportJournal(
  house: House,
  fundId: string,
  { from, to, most = 500 }: ExportJournal = {},
): AsyncGenerator<string> {
  const { head, accounts, months } = await perform(house, fundId, contents, undefined);
  const inRange = months.filter(
    (month) =>
      (from === undefined || Temporal.PlainDate.compare(month, from) >= 0) &&
      (to === undefined || Temporal.PlainDate.compare(month, to) <= 0),
  );
  const scope: Scope = { upTo: head.chainNo, nameOf: openNames(accounts), months: inRange, most };
  yield headText(head, accounts, scope.nameOf);

  const [first, last] = [inRange.at(0), inRange.at(-1)];
  if (first === undefined || last === undefined) return;
  const before = await perform(house, fundId, balancesBefore, { before: first, upTo: scope.upTo });
  yield broughtForwardText(first, before, scope.nameOf);
  let lastDay = first;
  for (const month of inRange) {
    for await (const { day, text } of monthTexts(house, fundId, month, scope)) {
      lastDay = day;
      yield text;
    }
  }
  const after = { before: last.add({ months: 1 }), upTo: scope.upTo };
  yield endText(lastDay, await perform(house, fundId, balancesBefore, after), scope.nameOf);
}

async function* monthTexts(
  house: House,
  fundId: string,
  month: Temporal.PlainDate,
  { upTo, nameOf, most }: Scope,
): AsyncGenerator<{ readonly day: Temporal.PlainDate; readonly text: string }> {
  let day = month;
  for (let after: { day: Temporal.PlainDate; chainNo: bigint } | undefined; ;) {
    const page = await perform(house, fundId, pageOf, { month, upTo, most, ...(after && { after }) });
    after = page.at(-1) ?? after;
    day = after?.day ?? day;
    if (page.length > 0) yield { day, text: page.map((entry) => entryText(entry, nameOf)).join("") };
    if (page.length < most) break;
  }
  for (const seal of await perform(house, fundId, sealsOf, { month, upTo })) {
    const balances = seal.kind === "month" ? await perform(house, fundId, balancesSealed, month) : [];
    yield { day: seal.throughOn, text: sealText(seal, balances, nameOf) };
  }
}

/** Head before accounts: an account that comes in between has nothing posted to it as far as the head reaches. */
async function contents({ fund }: Moment) {
  const head = await journalHead(fund);
  return { head, accounts: await journalAccounts(fund), months: await journalMonths(fund) };
}

const pageOf = ({ fund }: Moment, page: Parameters<typeof journalPage>[1]) => journalPage(fund, page);
const sealsOf = ({ fund }: Moment, which: Parameters<typeof journalSeals>[1]) => journalSeals(fund, which);
const balancesSealed = ({ fund }: Moment, month: Temporal.PlainDate) => sealedBalances(fund, month);
const balancesBefore = ({ fund }: Moment, which: Parameters<typeof journalBalances>[1]) =>
  journalBalances(fund, which);
