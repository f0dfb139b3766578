import { satang, sumSatang } from "#core/money.ts";
import type { Said } from "#core/reminder/reminder.ts";
import type { Step, Wording } from "#core/reminder/settings.ts";
import type { Card, Reply } from "../../reply.ts";
import { cards, reply } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { phrases } from "../../wording/phrases.ts";
import { reminderWords } from "../../wording/reminder.ts";

const words = reminderWords.th;
/** More of one household than fit on a telephone's screen are counted. */
const mostNames = 8;

/**
 * What somebody reads who is reminded. Of one member it says no name, where the reader knows who is meant: then a thousand
 * people who owe the same read the same words, and one call to LINE carries five hundred of them.
 */
export function reminderReply(said: readonly [Said, ...Said[]], wording: Wording): Reply {
  const [first] = said;
  return said.length === 1 ? aboutOne(first, wording) : aboutFamily(said, wording);
}

function aboutOne(said: Said, wording: Wording): Reply {
  const { step, months, name, memberId } = said;
  const [due, since] = [satang(BigInt(said.due)), Temporal.PlainDate.from(said.since)];
  const isAhead = step === "before-due";
  return reply(
    ...cards({
      look: lookOf(step),
      title: words.title[step],
      headline: words.headline[step](due),
      rows: [
        ...(name === undefined ? [] : [{ label: phrases.th.rows.member, value: name }]),
        { label: isAhead ? words.rows.from : words.rows.since, value: words.day(since) },
        ...(months > 1 ? [{ label: words.rows.months, value: words.months(months) }] : []),
      ],
      notes: [...words.notes[wording][step], words.howToStop],
      // Named only where several may be meant: a button with a name in it would make each message another one.
      buttons: waysOn(name === undefined ? {} : { member: memberId }),
      summary: words.summary[step](due, since),
    }),
  );
}

function aboutFamily(said: readonly [Said, ...Said[]], wording: Wording): Reply {
  const [{ step }] = said;
  const total = sumSatang(
    said.filter((one) => one.step !== "before-due").map(({ due }) => satang(BigInt(due))),
  );
  const rest = said.length - mostNames;
  const names = said.slice(0, 3).map(({ name }) => name ?? "");
  return reply(
    ...cards({
      look: lookOf(step),
      title: words.family.title,
      ...(total > 0n && { headline: words.headline[step](total) }),
      rows: said.slice(0, mostNames).map((one) => ({ label: one.name ?? "", value: valueOf(one) })),
      notes: [...(rest > 0 ? [words.family.more(rest)] : []), ...words.notes[wording][step], words.howToStop],
      buttons: waysOn({}),
      summary: words.familySummary(names.join(" ")),
    }),
  );
}

const valueOf = ({ step, due, since, months }: Said): string =>
  words.family.value[step](satang(BigInt(due)), Temporal.PlainDate.from(since), months);

const lookOf = (step: Step): Card["look"] => (step === "before-due" ? "plain" : "waiting");

const waysOn = (facts: Readonly<Record<string, string>>) => [
  shortcut("pay:begin", facts),
  shortcut("contributions:show", facts),
];
