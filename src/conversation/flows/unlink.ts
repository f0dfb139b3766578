import type { FoundMember, Outcome } from "../deed.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../flow.ts";
import type { Choice, Reply } from "../reply.ts";
import { button, cards, led, mostPicks, questionCard, reply, text } from "../say.ts";
import type { Conversation, LinkedMember, Scene, Turn } from "../turn.ts";
import { meansYes } from "../understand/keywords.ts";
import { phrases } from "../wording/phrases.ts";
import { unlinkWords } from "../wording/unlink.ts";
import { shortMenu } from "./menu.ts";

const words = unlinkWords.th;

/** Which member, where there are several, and a confirmation: a link is easily cut and costs a walk to get back. */
export const unlinkFlow: Flow = {
  name: "unlink",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["which", { question: whichQuestion, answer: takeWhich, hint: words.hintWhich }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.hint }],
  ]),
  told: unlinkTold,
};

const askWhich = asks("unlink", "which", whichQuestion);
const askConfirmation = asks("unlink", "confirm", confirmQuestion);

export function beginUnlink(moment: Moment): Turn {
  const { linked } = moment.scene;
  const [only] = linked;
  if (only === undefined) return end(led([text(words.nobody)], shortMenu(moment.scene)));
  if (linked.length > 1) return askWhich({}, moment);
  return askConfirmation({ facts: { member: only.memberId } }, moment);
}

function whichQuestion({ stamp }: Conversation, { linked }: Scene): Reply {
  const members = linked.map(({ memberId, memberNo, name }) =>
    button(`${memberNo} ${name}`, "unlink:which", { facts: { member: memberId }, stamp }),
  );
  return questionCard(
    {
      look: "plain",
      title: words.whichTitle,
      headline: words.which,
      notes: [words.howToSay],
      buttons: members.slice(0, mostPicks),
      summary: words.whichSummary,
    },
    [stayButton(stamp)],
  );
}

function takeWhich(answer: Answer, { draftId }: Conversation, moment: Moment): Turn | undefined {
  const isMeant = ({ memberId, memberNo }: LinkedMember): boolean =>
    answer.type === "choice" ? memberId === answer.chosen.facts["member"] : memberNo === answer.text.trim();
  const member = moment.scene.linked.find(isMeant);
  return member && askConfirmation({ facts: { member: member.memberId }, draftId }, moment);
}

/** Asks about a member who is still linked; cut meanwhile, by the committee or another tap, there is nothing to confirm. */
function confirmQuestion({ stamp, facts }: Conversation, { linked }: Scene): Reply | undefined {
  const member = linked.find(({ memberId }) => memberId === facts["member"]);
  if (member === undefined) return undefined;
  return reply(
    ...cards({
      look: "attention",
      title: words.confirmTitle(linked.length > 1),
      headline: member.name,
      rows: [{ label: phrases.th.rows.memberNo, value: member.memberNo }],
      notes: [words.sure, words.effect, words.nothingLost],
      buttons: [stayButton(stamp), button(words.confirm, "unlink:confirm", { stamp, away: true })],
      summary: words.confirmSummary(member.name, member.memberNo),
    }),
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation): Turn | undefined {
  const memberId = conversation.facts["member"];
  const isYes = answer.type === "choice" ? answer.chosen.name === "unlink:confirm" : meansYes(answer.text);
  if (!isYes || memberId === undefined) return undefined;
  return { type: "do", deed: { type: "unlink", memberId }, conversation };
}

function unlinkTold(outcome: Outcome, _conversation: Conversation, { scene }: Moment): Turn | undefined {
  if (outcome.type === "unlinked") return end(unlinkedReply(outcome.member, scene));
  if (outcome.type === "not-linked") return end(led([text(words.notLinked)], shortMenu(scene)));
  return undefined;
}

export const unlinkedReply = ({ name, memberNo }: FoundMember, scene: Scene): Reply =>
  led([text(words.done(name, memberNo))], shortMenu(scene));

/** Staying is the ordinary way out here, and "ยกเลิก" would read too much like "เลิกเชื่อม". */
const stayButton = (stamp: string): Choice => button(words.stay, "talk:cancel", { stamp });
