import { readChoice, type Chosen } from "./choice.ts";
import { end, type Moment } from "./flow.ts";
import { answerTopic, topicNamed } from "./flows/ask.ts";
import { findToCancel } from "./flows/books/cancel-receipt.ts";
import { checkReceipt } from "./flows/books/check-receipt.ts";
import { greet } from "./flows/greeting.ts";
import { guideHere } from "./flows/guide.ts";
import { redeem } from "./flows/link.ts";
import { askAboutPhoto } from "./flows/pay/pay.ts";
import { shortMenu } from "./flows/menu.ts";
import { followShortcut } from "./flows/shortcuts.ts";
import { chooseMember, memberNamed } from "./flows/switch-member.ts";
import { supposed } from "./flows/what-if.ts";
import { elsewhere } from "./flows/wishes/cards.ts";
import { isLooking, leadsTo } from "./flows/wishes/leads-to.ts";
import { wishTurn } from "./flows/wishes/wishes.ts";
import { again, besides, flowNamed, type OpenTalk } from "./open-talk.ts";
import type { Reply } from "./reply.ts";
import { led, text } from "./say.ts";
import type { Heard, Scene, Turn } from "./turn.ts";
import { holdsCitizenId } from "./understand/citizen-id.ts";
import { isAlsoName, isSameWord, understand } from "./understand/keywords.ts";
import { linkCodeUnasked } from "./understand/link-code.ts";
import { receiptToCancel, receiptToCheck } from "./understand/receipt-name.ts";
import { wanted } from "./understand/wanted.ts";
import { inLanguage } from "./wording/in-language.ts";
import { menuWords } from "./wording/menu.ts";

const words = menuWords.th;

type HeardText = Extract<Heard, { type: "text" }>;
type HeardChoice = Extract<Heard, { type: "choice" }>;

/** The turn after what was heard, in the talk that is open. Every kind of message gets an answer that leads on. */
export function turnAfter(heard: Heard, talk: OpenTalk | undefined, moment: Moment): Turn {
  switch (heard.type) {
    case "added":
      return greet(moment.scene, heard.again);
    case "text":
      return talk === undefined ? afterTextUnasked(heard.text, moment) : afterText(heard, talk, moment);
    case "choice":
      return afterChoice(heard, talk, moment);
    case "picture":
    case "file":
      return afterDocument(heard, talk, moment);
    case "sticker":
    case "video":
    case "voice":
    case "location":
    case "other":
      return again(talk, moment.scene, text(words.unreadable[heard.type]));
  }
}

type HeardDocument = Extract<Heard, { type: "picture" | "file" }>;

/** A photo is kept where one is wanted; where nothing is asked it may be a slip; elsewhere it is said that it was not. */
function afterDocument(heard: HeardDocument, talk: OpenTalk | undefined, moment: Moment): Turn {
  const { messageId, type } = heard;
  const taken =
    messageId === undefined ? undefined : talk?.step.takesDocument?.(messageId, talk.conversation, moment);
  if (taken !== undefined) return taken;
  const asked =
    talk === undefined && type === "picture" && messageId !== undefined
      ? askAboutPhoto(messageId, moment)
      : undefined;
  if (asked !== undefined) return asked;
  const said = talk?.flow.saidOfDocument ?? words.unreadable[type];
  return again(talk, moment.scene, text(said));
}

/** Words where nothing was asked: a code, a member's number, a topic, a menu's word. */
function afterTextUnasked(typed: string, moment: Moment): Turn {
  const { scene } = moment;
  if (holdsCitizenId(typed)) return again(undefined, scene, text(words.citizenId));
  const code = linkCodeUnasked(typed);
  if (code !== undefined) return redeem(code);
  const member = memberNamed(typed, scene);
  if (member !== undefined) return chooseMember(member.memberId, scene);
  const aside = supposed(typed, scene) ?? receiptSaid(typed);
  if (aside !== undefined) return aside;
  const topic = topicNamed(typed);
  if (topic !== undefined) return answerTopic(topic, scene);
  const word = understand(typed);
  const turn = word?.isWhole
    ? followShortcut({ name: word.meaning, facts: { words: typed } }, moment)
    : wishTurn(typed, moment);
  return turn ?? again(undefined, scene, text(inLanguage(menuWords, scene).notUnderstood));
}

/** Words while a question is open: a button's label, a way out, a question in between, an answer; else asked again, better. */
function afterText({ text: typed, at }: HeardText, talk: OpenTalk, moment: Moment): Turn {
  const { scene } = moment;
  if (holdsCitizenId(typed)) return again(talk, scene, text(words.citizenId));
  const name = shortcutMeant(typed, talk);
  if (at < talk.conversation.askedAt) return afterLateText(name, talk, moment);
  const tapped = choiceLabelled(typed, talk.question);
  if (tapped !== undefined) return afterChoice({ send: tapped }, talk, moment);
  const aside = name === undefined && !isFree(talk) ? askedAside(typed, scene) : undefined;
  if (aside !== undefined) return besides(talk, aside);
  const turn =
    name === undefined ? answered(typed, talk, moment) : afterShortcut({ name, facts: {} }, talk, moment);
  return turn ?? comeBackTo(talk, moment) ?? again(talk, scene, text(words.notUnderstoodBut(talk.step.hint)));
}

/** Where names and sentences are answers, no word in them is a wish. */
const isFree = ({ step }: OpenTalk): boolean => step.takesNames === true || step.takesSentences === true;

/**
 * An answer to the question, else a wish of its own. What is asked in between is looked up; whatever would begin another
 * talk is only offered. An answer that has to be looked for first gives way to a question that is sure.
 */
function answered(typed: string, talk: OpenTalk, moment: Moment): Turn | undefined {
  const { scene } = moment;
  const answer = talk.step.answer({ type: "words", text: typed }, talk.conversation, moment);
  if (isFree(talk) || (answer !== undefined && answer.type !== "do")) return answer;
  const want = wanted(typed, scene.taught);
  if (want.type !== "sure") return answer;
  const leads = leadsTo(want.wish, scene, { typed });
  if (isLooking(want.wish)) return afterShortcut(leads, talk, moment) ?? answer;
  if (answer !== undefined) return answer;
  if (want.wish.intent === "cancel") return cancelled(talk, scene);
  const isHere = leads.name.startsWith(`${talk.flow.name}:`);
  return isHere ? undefined : again(talk, scene, elsewhere([want.wish], scene)[0]);
}

/** After so long nobody remembers what was asked; the words were about something else. */
const rememberedFor = 12 * 60 * 60 * 1000;

/** "ทำต่อไหมคะ": days later, and no answer to what was asked then. */
function comeBackTo({ flow, conversation, step }: OpenTalk, moment: Moment): Turn | undefined {
  const isLong = moment.at - conversation.askedAt > rememberedFor;
  const isAsking = flow.steps.get("resume") === step;
  return isLong && !isAsking ? flow.keepsPlace?.resume(conversation, moment) : undefined;
}

/** A question in between that says outright what it is about. */
function askedAside(typed: string, scene: Scene): Turn | undefined {
  const toCheck = receiptToCheck(typed);
  return toCheck === undefined ? supposed(typed, scene, true) : checkReceipt(toCheck);
}

/** A receipt named together with what is to be done with it. */
function receiptSaid(typed: string): Turn | undefined {
  const toCheck = receiptToCheck(typed);
  if (toCheck !== undefined) return checkReceipt(toCheck);
  const toCancel = receiptToCancel(typed);
  return toCancel && findToCancel(toCancel);
}

/** What was written before the question was asked cannot answer it, cancel it or put it aside; it may ask for something. */
function afterLateText(name: string | undefined, talk: OpenTalk, moment: Moment): Turn {
  const turn =
    name === undefined || name === "talk:cancel" ? undefined : followShortcut({ name, facts: {} }, moment);
  return turn === undefined || turn.type === "ask"
    ? again(talk, moment.scene, text(words.sentEarlier))
    : besides(talk, turn);
}

/** Inside a flow only a whole text is a menu's word; but whoever says ยกเลิก among other words means it. */
function shortcutMeant(typed: string, { step }: OpenTalk): string | undefined {
  const understood = understand(typed);
  if (step.takesNames === true && isAlsoName(typed)) return undefined;
  const meansCancel = understood?.meaning === "talk:cancel" && step.takesSentences !== true;
  return understood?.isWhole || meansCancel ? understood.meaning : undefined;
}

/** A button: of the open question, of a menu, or an old one, which is answered with how things stand now. */
function afterChoice(
  { send, day }: Pick<HeardChoice, "send" | "day">,
  talk: OpenTalk | undefined,
  moment: Moment,
): Turn {
  const read = readChoice(send);
  const chosen = read && day !== undefined ? { ...read, facts: { ...read.facts, day } } : read;
  const after = chosen?.stamp === undefined ? afterShortcut : afterStamped;
  return (chosen && after(chosen, talk, moment)) ?? again(talk, moment.scene, text(words.oldButton));
}

/** A menu's choice, in a talk or outside of one. Help inside a flow says what is awaited there. */
function afterShortcut(
  chosen: Pick<Chosen, "name" | "facts">,
  talk: OpenTalk | undefined,
  moment: Moment,
): Turn | undefined {
  if (talk !== undefined && chosen.name === "talk:cancel") return cancelled(talk, moment.scene);
  if (talk !== undefined && (chosen.name === "help:show" || chosen.name === "guide:show"))
    return again(talk, moment.scene, guideHere(talk, moment.scene));
  const turn = followShortcut(chosen, moment);
  return turn && besides(talk, turn);
}

function afterStamped(chosen: Chosen, talk: OpenTalk | undefined, moment: Moment): Turn | undefined {
  if (talk === undefined || chosen.stamp !== talk.conversation.stamp) return afterOldButton(chosen, talk);
  if (chosen.name === "talk:cancel") return cancelled(talk, moment.scene);
  return talk.step.answer({ type: "choice", chosen }, talk.conversation, moment);
}

/** A button belongs to the flow that its subject names. */
function afterOldButton(chosen: Chosen, talk: OpenTalk | undefined): Turn | undefined {
  const [flow = ""] = chosen.name.split(":");
  const turn = flowNamed(flow)?.afterOldButton?.(chosen);
  return turn && besides(talk, turn);
}

const cancelled = ({ flow }: OpenTalk, scene: Scene): Turn =>
  end(led([text(words.cancelled(flow.leftAsItWas))], shortMenu(scene)));

/** What the choice sends whose label was typed instead of tapped. */
function choiceLabelled(typed: string, { choices = [] }: Reply): string | undefined {
  const choice = choices.find(({ type, label }) => type === "choice" && isSameWord(typed, label));
  return choice?.type === "choice" ? choice.send : undefined;
}
