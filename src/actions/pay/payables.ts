import type { CashReceiver, Payable, PayingTerms } from "#conversation/deeds/paying.ts";
import { sumsToPay } from "#core/contribution/sums-to-pay.ts";
import { fullName } from "#core/member/member.ts";
import { membersById } from "#store/members.ts";
import { holdersOn } from "#store/offices.ts";
import { placesOf } from "#store/payment-places.ts";
import { waitingOf } from "#store/slips.ts";
import { familyOf } from "#store/views/family.ts";
import { foundMember } from "../describe.ts";
import { payersById } from "../payer.ts";
import type { Moment } from "../perform.ts";

/** So many stand on one card, and on one slip. */
const mostTogether = 7;
const mostReceivers = 3;

export interface WhoPays {
  /** Everybody for whom the account acts, the chosen one first. */
  readonly linked: readonly string[];
  /** Whom a button named. */
  readonly meant?: string;
}

/** Whom somebody may pay for in chat: those they act for, and their families, as on a collector's receipt. */
export async function mayPayFor(
  { fund }: Pick<Moment, "fund">,
  linked: readonly string[],
): Promise<string[]> {
  const families = [];
  for (const memberId of linked.slice(0, mostTogether)) families.push(...(await familyOf(fund, memberId)));
  return [...new Set([...linked, ...families])];
}

/** Everything that paying begins with: whom, how much, whether the fund has an account, and who takes cash. */
export async function payingTerms(moment: Moment, { linked, meant }: WhoPays): Promise<PayingTerms> {
  const { fund, today } = moment;
  const everybody = await mayPayFor(moment, linked);
  const isMeantTheirs = meant !== undefined && everybody.includes(meant);
  const ids = [...new Set([...(isMeantTheirs ? [meant] : []), ...everybody])];
  const payers = await payersById(fund, ids);
  const waiting = await waitingOf(fund, ids);
  const payables = ids.flatMap((id): Payable[] => {
    const paying = payers.get(id);
    const sums = paying && sumsToPay(paying, today);
    if (paying === undefined || sums === undefined) return [];
    const its = waiting.get(id);
    return [{ member: foundMember(paying.member), ...sums, ...(its !== undefined && { waiting: its }) }];
  });
  const shown = payables.slice(0, mostTogether);
  const isMeantShown = isMeantTheirs && shown.some(({ member }) => member.memberId === meant);
  return {
    payables: shown,
    ...(isMeantShown && { meant }),
    hasPlace: (await placesOf(fund)).length > 0,
    receivers: await cashReceivers(moment, linked),
  };
}

/** The collectors of the payers' village, else all of them, before the treasurer. */
export async function cashReceivers(
  { fund, today }: Pick<Moment, "fund" | "today">,
  linked: readonly string[],
): Promise<CashReceiver[]> {
  const collectors = await membersById(fund, await holdersOn(fund, ["collector"], today));
  const treasurers = await membersById(fund, await holdersOn(fund, ["treasurer"], today));
  const villages = new Set((await membersById(fund, linked)).map(({ villageNo }) => villageNo));
  const near = collectors.filter(({ villageNo }) => villageNo !== undefined && villages.has(villageNo));
  const named = [
    ...(near.length > 0 ? near : collectors).map((one) => ({
      name: fullName(one),
      does: "collector" as const,
    })),
    ...treasurers.map((one) => ({ name: fullName(one), does: "treasurer" as const })),
  ];
  const last = named.findLast(({ does }) => does === "treasurer");
  const first = named
    .filter((one) => one !== last)
    .slice(0, last === undefined ? mostReceivers : mostReceivers - 1);
  return last === undefined ? first : [...first, last];
}
