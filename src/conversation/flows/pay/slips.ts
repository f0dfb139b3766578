import { sumSatang } from "#core/money.ts";
import type { SlipAtWork, SlipWork, SlipWorkOutcome } from "../../deeds/slip-work.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepSlips, keptSlips } from "../../kept-pay.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply, text } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { slipRefusalWords, slipWorkWords } from "../../wording/slip-work.ts";
import { shortMenu } from "../menu.ts";
import { doPay, pending, telling, toldOfPay } from "./do-pay.ts";
import { nameInRow } from "./way.ts";

const words = slipWorkWords.th;
const askTogether = asks("slips", "confirm", togetherQuestion);

/** "สลิปรอตรวจ", from the n-th on. */
export const showSlipWork = (after: string | undefined): Turn =>
  doPay({ type: "show-slip-work", after: /^\d{1,4}$/u.test(after ?? "") ? Number(after) : 0 });

/** Those about which the bank has said it all: read once, confirmed together. */
export const beginTogether = (moment: Moment): Turn =>
  doPay({ type: "show-slip-work", after: 0 }, pending("slips", { step: "confirm" }, moment));

export function slipWorkReply({ slips, after, count, sure }: SlipWork): Reply {
  const rest = count - after - slips.length;
  return reply(
    ...cards({
      look: slips.length === 0 ? "plain" : "waiting",
      title: words.title,
      headline: count === 0 ? words.none : words.headline(count),
      rows: slips.map((slip) => ({
        label: nameInRow(words.row(slip)),
        value: words.value(slip),
      })),
      notes: [
        ...(slips.length === 0 ? [] : [words.choose]),
        ...(sure.length > 1 ? [words.chooseSure(sure.length)] : []),
      ],
      buttons: [
        ...(sure.length > 1 ? [button(words.together(sure.length), "slip:together")] : []),
        ...slips.map(openButton),
        ...(rest > 0
          ? [button(words.next, "slip:work", { facts: { after: String(after + slips.length) } })]
          : []),
        ...(slips.length === 0 ? [shortcut("work:show"), shortcut("help:show")] : []),
      ],
      summary: words.summary(count),
    }),
  );
}

const openButton = (slip: SlipAtWork) =>
  button(words.open(slip.amount, words.row(slip)), "slip:open", { facts: { slip: slip.slipId } });

export const slipsFlow: Flow = {
  name: "slips",
  leftAsItWas: words.many.leftAsItWas,
  steps: new Map([["confirm", { question: togetherQuestion, answer: takeTogether, hint: words.many.hint }]]),
  told: toldOfPay((outcome, _, moment) => togetherTold(outcome, moment)),
  // The list as it is now, whatever the old one said.
  afterOldButton: () => showSlipWork(undefined),
};

function togetherTold(outcome: Parameters<typeof slipsTold>[0], moment: Moment): Turn | undefined {
  if (outcome.type !== "slip-work") return slipsTold(outcome, moment);
  const { sure } = outcome.work;
  return sure.length === 0
    ? end(led([text(words.many.none)], slipWorkReply(outcome.work)))
    : askTogether({ facts: { slips: keepSlips(sure) } }, moment);
}

export const slipsTold = telling<[Moment]>({
  "slip-work": ({ work }) => end(slipWorkReply(work)),
  "slips-confirmed": (outcome) => end(togetherReply(outcome)),
  "slip-work-refused": ({ refusal }, { scene }) =>
    end(led([text(slipRefusalWords(refusal, scene.fund.phone))], shortMenu(scene))),
});

export function togetherQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const slips = keptSlips(facts["slips"]);
  if (slips === undefined) return undefined;
  const total = sumSatang(slips.map(({ amount }) => amount));
  return questionCard(
    {
      look: "waiting",
      title: words.many.title,
      headline: words.many.headline(slips.length, total),
      rows: slips.map((slip) => ({
        label: nameInRow(words.row(slip)),
        value: words.many.value(slip.amount, slip.sentOn),
      })),
      notes: [words.many.note],
      buttons: [
        button(words.many.confirm(slips.length), "slips:confirm", { stamp }),
        button(words.many.oneByOne, "slips:one-by-one", { stamp }),
      ],
      summary: words.many.summary(slips.length, total),
    },
    [cancelButton(stamp)],
  );
}

function takeTogether(answer: Answer, conversation: Conversation): Turn | undefined {
  const slips = keptSlips(conversation.facts["slips"]);
  if (slips === undefined) return undefined;
  if (isConfirmed(answer, "slips:confirm"))
    return doPay({ type: "confirm-slips", slipIds: slips.map(({ slipId }) => slipId) }, conversation);
  const isOneByOne =
    answer.type === "choice"
      ? answer.chosen.name === "slips:one-by-one"
      : isSameWord(answer.text, words.many.oneByOne);
  return isOneByOne ? showSlipWork(undefined) : undefined;
}

type Confirmed = Extract<SlipWorkOutcome, { type: "slips-confirmed" }>;

const togetherReply = ({ confirmed, total, left }: Confirmed): Reply =>
  reply(
    ...cards({
      look: "good",
      title: words.many.title,
      headline: words.many.headline(confirmed, total),
      notes: [words.many.done(confirmed, total), ...(left > 0 ? [words.many.left(left)] : [])],
      buttons: [shortcut("slip:work"), shortcut("work:show"), shortcut("help:show")],
      summary: words.many.done(confirmed, total),
    }),
  );
