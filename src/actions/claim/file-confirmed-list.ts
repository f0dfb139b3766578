import { eventOn, ordinaryScene } from "#core/benefit/table/scene.ts";
import type { Happening } from "#core/benefit/facts.ts";
import type { Filing } from "#core/claim/filing.ts";
import { listMark } from "#core/claim/marks.ts";
import type { ListEntry } from "#store/benefit-lists.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { lockStandings } from "#store/standings.ts";
import type { Moment } from "../perform.ts";
import { weigh } from "./weigh.ts";
import { filingIdOf, writeClaim } from "./write-claim.ts";

export interface ConfirmedList {
  readonly monthOn: Temporal.PlainDate;
  readonly foundOn: Temporal.PlainDate;
  readonly by: string;
  /** Those that were not struck. */
  readonly entries: readonly ListEntry[];
}

export interface ListFiled {
  readonly claims: number;
  /** Entries that give nothing any more: since the list was found, the member had it otherwise or lost the right. */
  readonly withoutClaim: readonly { readonly memberId: string; readonly benefit: string }[];
}

/**
 * What the committee starts by itself goes the way of every claim: each entry of a confirmed list is filed, sat over and paid. Asked
 * in the transaction that confirms, before the list counts as given, so that no entry stands in its own claim's way.
 */
export async function fileConfirmedList(moment: Moment, list: ConfirmedList): Promise<ListFiled> {
  const { monthOn, entries } = list;
  await lockStandings(
    moment.fund,
    entries.map(({ memberId }) => memberId),
  );
  const withoutClaim: { memberId: string; benefit: string }[] = [];
  let claims = 0;
  for (const { memberId, benefit, event } of entries) {
    const happening = await happeningOf(moment, list, { benefit, event });
    const filing: Filing = {
      key: listMark(monthOn, benefit, memberId),
      memberId,
      happening,
      documents: [],
      benefits: [benefit],
      filedAs: "committee",
      by: list.by,
    };
    const weighed = await weigh(moment, filing, "committee");
    if (!weighed.ok || weighed.value.claims.length === 0) {
      withoutClaim.push({ memberId, benefit });
      continue;
    }
    const filingId = filingIdOf(moment, filing.key);
    await writeClaim(moment, { filing, filingId, weighed: weighed.value, index: 0, moreMarks: [filing.key] });
    claims += 1;
  }
  return { claims, withoutClaim };
}

/** As the list judged it: on the day on which it was found. */
async function happeningOf(
  { fund }: Moment,
  { foundOn }: ConfirmedList,
  named: { readonly benefit: string; readonly event: string },
): Promise<Happening> {
  const rules = (await rulesByDay(fund))(foundOn);
  const benefit = rules.benefits.find(({ code }) => code === named.benefit);
  const event = rules.events.find(({ code }) => code === named.event);
  if (benefit === undefined || event === undefined)
    throw new Error("a list names what the rules of its day know");
  const { code, day, stays, concerns, reference, answers } = eventOn(
    foundOn,
    { benefit, event },
    ordinaryScene(benefit, event),
  );
  return { code, day, stays, concerns, reference, answers };
}
