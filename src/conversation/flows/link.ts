import { readLinkCode } from "../understand/link-code.ts";
import type { LinkRefusal, Outcome } from "../deed.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../flow.ts";
import type { Reply } from "../reply.ts";
import { button, cards, led, reply, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Conversation, Turn } from "../turn.ts";
import { phrases } from "../wording/phrases.ts";
import { linkWords } from "../wording/link.ts";
import { shortMenu } from "./menu.ts";

const words = linkWords.th;

/** One question: the code that a committee member gave (decisions.md 21). Nothing else proves who somebody is. */
export const linkFlow: Flow = {
  name: "link",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([["code", { question: codeQuestion, answer: takeCode, hint: words.hint }]]),
  told: linkTold,
};

const askCode = asks("link", "code", codeQuestion);

export const beginLink = (moment: Moment): Turn => askCode({}, moment);

/** A code may also come without having been asked for; it is redeemed in the same way. */
export const redeem = (code: string, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "redeem-link-code", code },
  ...(conversation && { conversation }),
});

function linkTold(outcome: Outcome, _conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "linked") return end(linkedReply(outcome));
  if (outcome.type === "link-refused") return linkRefused(outcome.refusal, moment);
  return undefined;
}

function codeQuestion({ stamp }: Conversation): Reply {
  return reply(
    ...cards({
      look: "plain",
      title: words.title,
      headline: words.askCode,
      notes: [words.fromWhom, words.example, words.whereFrom, words.neverAsked],
      buttons: [
        shortcut("ask-link:begin"),
        button(phrases.th.labels["talk:cancel"], "talk:cancel", { stamp, away: true }),
      ],
      summary: words.summary,
    }),
  );
}

function takeCode(answer: Answer, conversation: Conversation): Turn | undefined {
  const code = answer.type === "words" ? readLinkCode(answer.text) : undefined;
  return code === undefined ? undefined : redeem(code, conversation);
}

export function linkedReply({ member, others }: Extract<Outcome, { type: "linked" }>): Reply {
  return reply(
    ...cards({
      look: "good",
      title: words.linkedTitle,
      headline: member.name,
      rows: [{ label: phrases.th.rows.memberNo, value: member.memberNo }],
      notes: [...(others > 0 ? [words.othersToo(others + 1)] : []), words.notYou],
      buttons: [
        shortcut("contributions:show", { member: member.memberId }),
        ...(others > 0 ? [shortcut("member:switch")] : []),
        shortcut("lesson:begin", { course: "member" }),
        shortcut("help:show"),
      ],
      summary: words.linked(member.name, member.memberNo),
    }),
  );
}

/** A code that was refused leads to the question for one, also where it came unasked. */
export function linkRefused(refusal: LinkRefusal, moment: Moment): Turn {
  const { scene } = moment;
  switch (refusal.type) {
    case "code-not-accepted":
      return askCode({ first: [text(words.codeNotAccepted)] }, moment);
    case "too-many-tries":
      return end(led([text(words.tooManyTries(phrases.th.whoToCall(scene.fund.phone)))], shortMenu(scene)));
    case "already-linked":
      return end(led([text(words.alreadyLinked(refusal.memberNo))], shortMenu(scene)));
  }
}
