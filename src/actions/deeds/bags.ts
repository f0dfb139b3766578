import type { BooksDeed, BooksOutcome, NamedSum } from "#conversation/deeds/books.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { accountsOf, moneyPlaces } from "#store/accounts.ts";
import type { FundTx } from "#store/database.ts";
import { membersById } from "#store/members.ts";
import { handIn } from "../books/hand-in.ts";
import type { Moment } from "../perform.ts";
import { booksRefused, notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** Every bag that holds something, by its collector's name. */
export async function countBags(moment: Moment, speaker: Speaker): Promise<BooksOutcome> {
  if ((await inOffice(moment, speaker, mayKeepMoney)) === undefined) return notAllowed("hand-in");
  return { type: "bags", bags: (await bagsOf(moment.fund)).filter(({ amount }) => amount > 0n) };
}

async function bagsOf(fund: FundTx): Promise<NamedSum[]> {
  const holders = new Map(
    (await accountsOf(fund)).flatMap(({ account, holder }) =>
      holder === undefined ? [] : [[holder, account] as const],
    ),
  );
  const places = await moneyPlaces(fund, [...holders.values()]);
  return (await membersById(fund, [...holders.keys()])).flatMap((member) => {
    const place = places.get(holders.get(member.memberId) ?? "");
    return place === undefined ? [] : [{ id: member.memberId, name: fullName(member), amount: place.held }];
  });
}

export async function handInAsTold(
  moment: Moment,
  speaker: Speaker,
  { key, collectorId, counted }: Extract<BooksDeed, { type: "hand-in" }>,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayKeepMoney);
  if (officer === undefined) return notAllowed("hand-in");
  const { by, byActsFor } = officer;
  const done = await handIn(moment, { key, by, byActsFor, collectorId, counted, on: moment.today });
  if (!done.ok) return booksRefused(done.refusal);
  const { collectorName, collected, happenedOn, again } = done.value;
  const told = { collector: collectorName, held: collected, counted: done.value.counted, on: happenedOn };
  return { type: "handed-in", handIn: told, again };
}
