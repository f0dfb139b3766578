import { setBudget, showBudget, type BudgetShown } from "#actions/messages/budget.ts";
import { ok, refused } from "#core/result.ts";
import type { Answer } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { fundCodes } from "../../fund-codes.ts";
import { inFund, inHouse } from "../../in-fund.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { columns, instantShown } from "../../show.ts";
import type { House } from "#actions/perform.ts";

const most = 10_000_000;

export const channelBudget = command({
  name: "channel budget",
  summary:
    "Says how many messages an official account may send in a month, and how many are kept for decisions",
  notes: [
    "LINE counts each recipient of a push or multicast; replies are free. The smaller of --plan and LINE's own limit holds.",
    "Where only the reserve is left, receipts wait for their reader's next message and go free with its answer, reminders wait, and claims go on.",
    "Nobody is told of a death late: that is sent whatever is left.",
  ],
  options: {
    "channel-id": required(text("ID"), "LINE's channel id"),
    plan: optional(wholeNumber("N", 0, most), "messages a month, as the plan says", "LINE's own limit"),
    reserve: optional(
      wholeNumber("N", 0, most),
      "of these, kept for decisions and the work that leads to them",
      "0",
    ),
  },
  examples: [{ line: "channel budget --channel-id 1650000001 --plan 300 --reserve 40" }],
  run: (given, parts) =>
    inHouse(parts, async (house) => {
      const { "channel-id": channelId, plan, reserve = 0 } = given;
      const set = await setBudget(house, { channelId, reserve, ...onlyGiven({ plan }) });
      if (!set.ok) return refused(sentence(set.refusal, channelId));
      const said = plan === undefined ? "as many messages as LINE allows" : `${plan} messages a month`;
      return ok({
        json: { channelId, plan, reserve },
        lines: [`Channel ${channelId}: ${said}, ${reserve} of them kept for decisions.`],
      });
    }),
});

function sentence({ type }: RefusalOf<typeof setBudget>, channelId: string): string {
  switch (type) {
    case "no-such-channel":
      return `There is no channel "${channelId}". To see which there are: ${program} channel list`;
    case "reserve-above-plan":
      return "--reserve cannot be greater than --plan: nothing would be left for receipts and reminders.";
  }
}

export const messagesBudget = command({
  name: "messages budget",
  summary: "Shows how this month's messages stand: used, left, and for what",
  notes: [
    "LINE's own figure is read four times a day and is approximate; the greater of its count and ours is used.",
    "The month is LINE's calendar month.",
  ],
  options: { fund: optional(text("CODE"), "only this fund's") },
  examples: [{ line: "messages budget --fund ban-na" }],
  run: ({ fund }, parts) =>
    fund === undefined
      ? inHouse(parts, async (house) => ok(await shown(house)))
      : inFund(parts, fund, async (house, fundId) => ok(await shown(house, fundId))),
});

async function shown(house: House, fundId?: string): Promise<Answer> {
  const months = await showBudget(house, fundId);
  const codes = await fundCodes(
    house,
    months.map((month) => month.fundId),
  );
  return {
    json: { channels: months.map((month) => inJson(month, codes.get(month.fundId) ?? month.fundId)) },
    lines:
      months.length === 0
        ? [`There is no channel yet. To add one: ${program} channel add --help`]
        : months.flatMap(inLines),
  };
}

const inJson = ({ channelId, budget, now, warning, readAt, counts, waiting }: BudgetShown, fund: string) => ({
  channelId,
  fund,
  plan: budget?.plan,
  reserve: now.reserve,
  limit: now.limit,
  used: now.used,
  warning,
  line: budget?.line && { limit: budget.line.limit, used: budget.line.used, readAt },
  counts: counts.map(({ class: ofClass, paid, rode }) => ({ class: ofClass, paid, wentFree: rode })),
  waiting: waiting.reduce((sum, { messages }) => sum + messages, 0),
});

function inLines({ channelId, now, budget, readAt, counts, waiting, warning }: BudgetShown): string[] {
  const of = now.limit === undefined ? "without a limit" : `of ${now.limit}`;
  const line =
    budget?.line === undefined || readAt === undefined
      ? "LINE was not asked yet."
      : `LINE says ${budget.line.used} used, read at ${instantShown(readAt)}.`;
  const count = waiting.reduce((sum, { messages }) => sum + messages, 0);
  const warnings = {
    nearly: "Four fifths of what is not reserved is used.",
    reserve: "Only the reserve is left: receipts and reminders wait.",
  };
  return [
    `Channel ${channelId}: ${now.used} ${of} used this month, ${now.reserve} kept for decisions. ${line}`,
    ...(warning === undefined ? [] : [warnings[warning]]),
    ...columns(
      counts.map(({ class: ofClass, paid, rode }) => [
        `  ${ofClass}`,
        `${paid} paid`,
        `${rode} went free with others`,
      ]),
    ),
    ...(count === 0 ? [] : [`Messages that wait: ${count}. To see for what: ${program} messages waiting`]),
  ];
}
