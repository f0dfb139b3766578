import { entitledNotice } from "#conversation/wording/entitled.ts";
import { entitledOn } from "#core/benefit/committee.ts";
import { lineInWords } from "#core/benefit/in-words/line.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { addBenefitList, addListEntries, type ListEntry } from "#store/benefit-lists.ts";
import { fundsOnLine } from "#store/channels.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { factsAfter } from "#store/member-facts.ts";
import { holdersOn } from "#store/offices.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { House, Moment } from "./perform.ts";

export type Listed =
  | { readonly type: "made"; readonly monthOn: Temporal.PlainDate; readonly entries: number }
  /** Another run was first this month. */
  | { readonly type: "made-before"; readonly monthOn: Temporal.PlainDate }
  /** The rules have nothing that the committee starts. */
  | { readonly type: "nothing-to-find" };

const membersAtOnce = 500;

/**
 * This month's list of those who have become entitled to what the committee starts by itself. Asked every day, it is made
 * on the first day on which a server runs, once: the list's own row decides who makes it. Chair and secretary are told.
 */
export async function listEntitled(moment: Moment): Promise<Listed> {
  const { fund, at, today } = moment;
  const rules = (await rulesByDay(fund))(today);
  if (!rules.benefits.some(({ startedBy }) => startedBy === "committee")) return { type: "nothing-to-find" };
  const monthOn = today.with({ day: 1 });
  if (!(await addBenefitList(fund, { monthOn, foundOn: today }, at))) return { type: "made-before", monthOn };

  const entries: NewEntry[] = [];
  for (let last: string | undefined; ;) {
    const page = await factsAfter(fund, { after: last, most: membersAtOnce, counting: "listed" });
    const found = Array.from(entitledOn(rules, today, page), (entitled) => entryFrom(rules, entitled));
    await addListEntries(fund, monthOn, found);
    entries.push(...found);
    last = page.at(-1)?.id;
    if (page.length < membersAtOnce) break;
  }
  await tellCommittee(moment, monthOn, entries);
  return { type: "made", monthOn, entries: entries.length };
}

type NewEntry = Omit<ListEntry, "struck">;
type Entitled = ReturnType<typeof entitledOn<string>> extends Generator<infer One> ? One : never;

function entryFrom(rules: RuleSet, { id, quoted }: Entitled): NewEntry {
  const { benefit, name, article, amount, lines } = quoted;
  const code = rules.benefits.find((one) => one.code === benefit)?.event ?? "";
  const event = rules.events.find((one) => one.code === code);
  const reasons = event === undefined ? [] : lines.map((line) => lineInWords(line, event));
  const why = [article, ...reasons].filter((part) => part !== null).join(" · ");
  return { memberId: id, benefit, name, event: code, amount, why };
}

/** Only where there is somebody on the list: an empty month asks nothing of anybody. */
async function tellCommittee(
  { fund, at, today, newId }: Moment,
  monthOn: Temporal.PlainDate,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const accounts = await accountsLinkedTo(fund, await holdersOn(fund, ["chair", "secretary"], today));
  const byUser = new Map(accounts.map((account) => [account.lineUserId, account]));
  const reply = entitledNotice(monthOn, entries);
  const messages = [...byUser.values()].map(({ channelId, lineUserId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
    class: "decision" as const,
    onceKey: `benefit-list:${monthOn.toString()}:${lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
}

/** The funds for which the timetable asks. */
export const fundsToAsk = ({ database }: House): Promise<string[]> => database.asRelay(fundsOnLine);
