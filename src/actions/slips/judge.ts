import { mayKeepMoney, type Role } from "#core/fund/office.ts";
import { refused, type Result } from "#core/result.ts";
import {
  decideJudge,
  isConcerned,
  type InOffice,
  type Judge,
  type JudgeRefusal,
} from "#core/slip/decide-judge.ts";
import type { FundTx } from "#store/database.ts";
import { membersEverLinkedToEach } from "#store/links.ts";
import { holdersOn } from "#store/offices.ts";
import type { Slip, SlipPayment } from "#store/slips.ts";
import { officerOf } from "../books/officer.ts";
import type { Moment } from "../perform.ts";

export type { Judge, JudgeRefusal };

/** Who judges, as a LINE account or an operator's command says it. */
export interface Judging {
  readonly by: string;
  /** Everybody for whom the account acts or ever acted. */
  readonly byActsFor: readonly string[];
  readonly fromLine?: string;
}

/**
 * Whether somebody may judge each of these slips, with as many questions to the database as for one. Payments that were put right
 * are named beside the slip: nobody turns another's money to their own house, and who is needed is told by the slip as it was sent.
 */
export async function judging(
  moment: Moment,
  slips: readonly Slip[],
  { by, byActsFor }: Judging,
): Promise<(slip: Slip, putRight?: readonly SlipPayment[]) => Result<Judge, JudgeRefusal>> {
  const officer = await officerOf(moment, by, byActsFor);
  const concerned = await concernedIn(moment.fund, slips);
  // Only where somebody else asks does it matter who the treasurers are.
  const treasurers = mayKeepMoney(officer.roles) ? [] : await holders(moment, ["treasurer"]);
  return (slip, putRight = []) => {
    const judge = decideJudge(officer, concerned(slip), treasurers);
    const isOwnNow = isConcerned(officer, new Set(putRight.map(({ memberId }) => memberId)));
    return judge.ok && isOwnNow ? refused({ type: "own-slip" }) : judge;
  };
}

/** Who is told that a slip waits: the treasurers who may judge it, else whoever may in their place. */
export async function judgesFor(moment: Moment, slip: Slip): Promise<string[]> {
  const concerned = (await concernedIn(moment.fund, [slip]))(slip);
  const free = (all: readonly InOffice[]): string[] =>
    all.filter((one) => !isConcerned(one, concerned)).map(({ memberId }) => memberId);
  const treasurers = await holders(moment, ["treasurer"]);
  const able = free(treasurers);
  if (able.length > 0 || treasurers.length === 0) return able;
  return free(await holders(moment, ["chair", "deputy", "secretary"]));
}

async function holders(moment: Moment, roles: readonly Role[]): Promise<InOffice[]> {
  const ids = await holdersOn(moment.fund, roles, moment.today);
  const officers: InOffice[] = [];
  for (const memberId of ids) officers.push(await officerOf(moment, memberId));
  return officers;
}

/** Those a slip pays for, and everybody for whom its sender acts or ever acted. */
async function concernedIn(
  fund: FundTx,
  slips: readonly Slip[],
): Promise<(slip: Slip) => ReadonlySet<string>> {
  const actsFor = await membersEverLinkedToEach(fund, [...new Set(slips.map(({ sentFrom }) => sentFrom))]);
  return ({ payments, sentFrom, sentBy }) =>
    new Set([
      ...payments.map(({ memberId }) => memberId),
      ...(sentBy === undefined ? [] : [sentBy]),
      ...(actsFor.get(sentFrom) ?? []),
    ]);
}
