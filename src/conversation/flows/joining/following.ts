import type { ApplicationSeen, JoiningOutcome } from "../../deeds/joining.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keptWords } from "../../kept.ts";
import type { Card, Reply } from "../../reply.ts";
import { button, cards, led, mostSayings, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { meansYes } from "../../understand/keywords.ts";
import { followingWords } from "../../wording/joining/following.ts";
import { shortMenu } from "../menu.ts";
import { doJoining } from "./do-joining.ts";

const words = followingWords.th;

/** "สมัครถึงไหนแล้ว": a card for each application of this LINE account, the newest first. */
export const followApplications: Turn = doJoining({ type: "show-applications" });

export function applicationsReply(applications: readonly ApplicationSeen[]): Reply {
  const [first, ...others] = applications.slice(0, mostSayings - 2).map(applicationCard);
  if (first === undefined)
    return reply(
      ...cards({
        look: "plain",
        title: words.title,
        notes: [words.none],
        buttons: [shortcut("apply:begin"), shortcut("help:show")],
        summary: words.noneSummary,
      }),
    );
  return reply(first, ...others);
}

export const applicationSentReply = ({
  application,
  again,
}: Extract<JoiningOutcome, { type: "application-sent" }>): Reply =>
  led(again ? [text(words.again)] : [], reply(applicationCard(application)));

const looks: Readonly<Record<ApplicationSeen["stage"], Card["look"]>> = {
  sent: "waiting",
  certified: "waiting",
  admitted: "good",
  paid: "good",
  declined: "attention",
  withdrawn: "plain",
};

function applicationCard({ requestId, name, on, stage, memberNo, toPay, reason }: ApplicationSeen): Card {
  const isOpen = stage === "sent" || stage === "certified";
  const [card] = cards({
    look: looks[stage],
    title: stage === "sent" ? words.sentTitle : words.title,
    headline: words.stage[stage],
    rows: [
      { label: words.rows.name, value: name, strong: true },
      { label: words.rows.on, value: words.day(on) },
      ...(memberNo === undefined ? [] : [{ label: words.rows.memberNo, value: memberNo }]),
      ...(toPay === undefined || stage === "paid"
        ? []
        : [{ label: words.rows.toPay, value: words.toPay(toPay.entranceFee, toPay.first) }]),
      ...(reason === undefined || reason === "" ? [] : [{ label: words.rows.reason, value: reason }]),
    ],
    notes: [words.next[stage], ...(isOpen ? [words.willBeTold] : [])],
    buttons: [
      ...(isOpen ? [shortcut("apply:follow")] : []),
      shortcut("help:show"),
      ...(stage === "sent"
        ? [
            button(words.withdraw, "apply:withdraw", {
              facts: { application: requestId, name: name.slice(0, 20) },
            }),
          ]
        : []),
    ],
    summary: words.summary(name, words.stage[stage]),
  });
  return card;
}

/** Taking an application back asks once more: it is easily tapped, and takes nine questions to write again. */
export const withdrawFlow: Flow = {
  name: "withdraw",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["confirm", { question: withdrawQuestion, answer: takeWithdrawal, hint: words.withdrawHint }],
  ]),
  told: (outcome, _, moment) =>
    outcome.type === "joining" ? withdrawTold(outcome.outcome, moment) : undefined,
};

const askWithdraw = asks("withdraw", "confirm", withdrawQuestion);

export function beginWithdraw(facts: Readonly<Record<string, string>>, moment: Moment): Turn | undefined {
  const { application = "", name = "" } = facts;
  return isId(application) ? askWithdraw({ facts: { application, name } }, moment) : undefined;
}

function withdrawQuestion({ facts, stamp }: Conversation): Reply | undefined {
  if (!isId(facts["application"])) return undefined;
  return reply(
    ...cards({
      look: "attention",
      title: words.withdrawTitle,
      headline: keptWords(facts["name"]) ?? words.withdrawAsk,
      notes: [words.withdrawAsk, words.withdrawNote],
      buttons: [
        button(words.withdrawStay, "talk:cancel", { stamp }),
        button(words.withdraw, "withdraw:confirm", { stamp, away: true }),
      ],
      summary: `${words.withdrawTitle} ${words.withdrawAsk}`,
    }),
  );
}

function takeWithdrawal(answer: Answer, conversation: Conversation): Turn | undefined {
  const requestId = conversation.facts["application"];
  const isYes = answer.type === "choice" ? answer.chosen.name === "withdraw:confirm" : meansYes(answer.text);
  if (!isYes || !isId(requestId)) return undefined;
  return doJoining({ type: "withdraw-application", requestId }, conversation);
}

function withdrawTold(outcome: JoiningOutcome, { scene }: Moment): Turn | undefined {
  const say = (said: string): Turn => end(led([text(said)], shortMenu(scene)));
  if (outcome.type === "application-withdrawn") return say(words.withdrawn(outcome.name));
  if (outcome.type !== "joining-refused") return undefined;
  return say(outcome.refusal.type === "settled-before" ? words.notWithdrawn : words.noSuchApplication);
}
