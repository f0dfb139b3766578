import { withoutTakenBack } from "#core/bank/propose-matches.ts";
import { fullName } from "#core/member/member.ts";
import { proposeLines, type DepositLine, type LineProposal } from "#core/slip/propose-lines.ts";
import { linesMatchedWith, unmatchedLines } from "#store/bank-statements.ts";
import { membersById } from "#store/members.ts";
import { placesOf } from "#store/payment-places.ts";
import type { Slip } from "#store/slips.ts";
import { unidentifiedDeposits } from "#store/unidentified.ts";
import { unmatchedPostings } from "#store/views/reconciliation.ts";
import { dayIn, type Moment } from "../perform.ts";

export type SlipLines = ReadonlyMap<string, LineProposal>;

/** What is booked by hand is looked for so many days around the oldest line. */
const bookedAround = { days: 31 };

/**
 * Which line of the bank's statements each slip may be. All that wait are looked at together, because one line can be one slip only:
 * give all of them, also where one is asked about.
 */
export async function linesOfSlips(moment: Moment, slips: readonly Slip[]): Promise<SlipLines> {
  if (slips.length === 0) return new Map();
  const { fund, today } = moment;
  const accounts = [...new Set([firstBank, ...(await placesOf(fund)).map(({ account }) => account)])];
  const lines = [...(await unknownDeposits(moment))];
  const booked = [];
  for (const account of accounts) {
    const open = (await unmatchedLines(fund, account, today)).filter(({ amount }) => amount > 0n);
    const [oldest] = open;
    if (oldest === undefined) continue;
    lines.push(...open.map((line) => ({ ...line, account })));
    const span = { from: oldest.day.subtract(bookedAround), until: today };
    const postings = withoutTakenBack(await unmatchedPostings(fund, account, span));
    booked.push(...postings.map(({ amount, happenedOn }) => ({ account, amount, happenedOn })));
  }
  const nameOf = await namesOf(moment, slips);
  const toMatch = slips.map(({ slipId, amount, sentAt, payments, sentBy }) => ({
    slipId,
    amount,
    sentOn: dayIn(sentAt),
    names: [...payments.map(({ memberId }) => memberId), sentBy].flatMap((id) => nameOf.get(id ?? "") ?? []),
  }));
  return new Map(proposeLines(toMatch, lines, booked).map((one) => [one.slipId, one]));
}

const firstBank = "bank";

/** Lines that were booked as money of which nobody knew whose it was: a slip that comes later says so. */
async function unknownDeposits({ fund }: Moment): Promise<DepositLine[]> {
  const deposits = await unidentifiedDeposits(fund);
  const whole = new Set(deposits.filter(({ amount, left }) => amount === left).map(({ entryId }) => entryId));
  return whole.size === 0 ? [] : linesMatchedWith(fund, [...whole]);
}

async function namesOf({ fund }: Moment, slips: readonly Slip[]): Promise<ReadonlyMap<string, string>> {
  const ids = slips.flatMap(({ payments, sentBy }) => [
    ...payments.map(({ memberId }) => memberId),
    ...(sentBy === undefined ? [] : [sentBy]),
  ]);
  const members = await membersById(fund, [...new Set(ids)]);
  return new Map(members.map((member) => [member.memberId, fullName(member)]));
}
