import type { FoundMember } from "#conversation/deed.ts";
import { dueOn } from "#core/contribution/coverage.ts";
import { mayKeepMoney, mayReceive } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { zeroSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { memberById } from "#store/members.ts";
import { collectedOn, villagersOf } from "#store/views/day-sheet.ts";
import { foundMember } from "../describe.ts";
import { payersById } from "../payer.ts";
import type { Moment } from "../perform.ts";
import { officerOf } from "./officer.ts";

export interface AskCollectorSheet {
  readonly collectorId: string;
  readonly on: Temporal.PlainDate;
  /** Their own village where none is named. */
  readonly villages?: readonly number[];
}

export interface CollectorSheet {
  readonly collectorName: string;
  readonly villages: readonly number[];
  readonly on: Temporal.PlainDate;
  readonly receipts: number;
  readonly collected: Satang;
  readonly bag: Satang;
  readonly owing: readonly { readonly member: FoundMember; readonly due: Satang; readonly months: number }[];
}

/** What a collector takes along on their round: who has something to pay, what was taken that day, what lies in the bag. */
export async function collectorSheet(
  moment: Moment,
  { collectorId, on, villages }: AskCollectorSheet,
): Promise<Result<CollectorSheet, { readonly type: "no-collector" }>> {
  const { fund } = moment;
  const { name, roles } = await officerOf(moment, collectorId);
  if (!mayReceive(roles)) return refused({ type: "no-collector" });
  const own = (await memberById(fund, collectorId))?.villageNo;
  const round = villages ?? (own === undefined ? [] : [own]);
  const place = mayKeepMoney(roles) ? "cash" : bagOf(collectorId);
  const owing: CollectorSheet["owing"][number][] = [];
  for (const village of round) {
    const payers = await payersById(fund, await villagersOf(fund, village));
    for (const { member, payer } of payers.values()) {
      const { amount, months } = dueOn(payer, on);
      if (amount > 0n) owing.push({ member: foundMember(member), due: amount, months });
    }
  }
  const { receipts, total } = await collectedOn(fund, collectorId, on);
  const bag = (await moneyPlaces(fund, [place])).get(place)?.held ?? zeroSatang;
  return ok({ collectorName: name, villages: round, on, receipts, collected: total, bag, owing });
}
