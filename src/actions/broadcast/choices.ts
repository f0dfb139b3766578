import type { SegmentChoices } from "#conversation/deeds/broadcast.ts";
import { segmentShown } from "#conversation/wording/broadcast/segment.ts";
import { planOf } from "#core/contribution/coverage.ts";
import { memberTypeNames } from "#core/rule-set/in-words/names.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { segmentsInUse } from "#store/views/segments.ts";
import { villagesOf } from "#store/villages.ts";
import type { Moment } from "../perform.ts";

/** What this fund's members can be told apart by, with the fund's own names. */
export async function choicesOf({ fund, today }: Pick<Moment, "fund" | "today">): Promise<SegmentChoices> {
  const { villages, plans, memberTypes } = await segmentsInUse(fund);
  const named = new Map((await villagesOf(fund)).map(({ villageNo, name }) => [villageNo, name]));
  const { contributions } = (await rulesByDay(fund))(today);
  const typeNames: Readonly<Record<string, string>> = memberTypeNames;
  return {
    villages: villages.map((villageNo) => ({ villageNo, name: named.get(villageNo) ?? "" })),
    plans: plans.map((code) => ({ code, name: planOf(contributions, code).name })),
    memberTypes: memberTypes.map((code) => ({ code, name: typeNames[code] ?? code })),
  };
}

/** A segment in words, as whoever decides about it reads it. */
export const segmentInWords = async (
  moment: Pick<Moment, "fund" | "today">,
  segment: string,
): Promise<string> => segmentShown(segment, await choicesOf(moment));
