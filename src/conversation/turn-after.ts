import { readChoice, type Chosen } from "./choice.ts";
import { end, type Moment } from "./flow.ts";
import { topicNamed } from "./flows/ask.ts";
import { greet } from "./flows/greeting.ts";
import { redeem } from "./flows/link.ts";
import { shortMenu } from "./flows/menu.ts";
import { followShortcut } from "./flows/shortcuts.ts";
import { chooseMember, memberNamed } from "./flows/switch-member.ts";
import { again, besides, type OpenTalk } from "./open-talk.ts";
import type { Reply } from "./reply.ts";
import { led, text } from "./say.ts";
import type { Heard, Scene, Turn } from "./turn.ts";
import { holdsCitizenId } from "./understand/citizen-id.ts";
import { isSameWord, understand } from "./understand/keywords.ts";
import { linkCodeUnasked } from "./understand/link-code.ts";
import { menuWords } from "./wording/menu.ts";

const words = menuWords.th;

type HeardText = Extract<Heard, { type: "text" }>;

/** The turn after what was heard, in the talk that is open. Every kind of message gets an answer that leads on. */
export function turnAfter(heard: Heard, talk: OpenTalk | undefined, moment: Moment): Turn {
  switch (heard.type) {
    case "added":
      return greet(moment.scene, heard.again);
    case "text":
      return talk === undefined ? afterTextUnasked(heard.text, moment) : afterText(heard, talk, moment);
    case "choice":
      return afterChoice(heard.send, talk, moment);
    case "sticker":
    case "picture":
    case "video":
    case "voice":
    case "file":
    case "location":
    case "other":
      return again(talk, moment.scene, text(words.unreadable[heard.type]));
  }
}

/** Words where nothing was asked: a code, a member's number, a topic, a menu's word. */
function afterTextUnasked(typed: string, moment: Moment): Turn {
  const { scene } = moment;
  if (holdsCitizenId(typed)) return again(undefined, scene, text(words.citizenId));
  const code = linkCodeUnasked(typed);
  if (code !== undefined) return redeem(code);
  const member = memberNamed(typed, scene);
  if (member !== undefined) return chooseMember(member.memberId, scene);
  const topic = topicNamed(typed);
  const meaning = topic === undefined ? understand(typed)?.meaning : "ask:about";
  const turn =
    meaning && followShortcut({ name: meaning, facts: topic === undefined ? {} : { topic } }, moment);
  return turn ?? again(undefined, scene, text(words.notUnderstood));
}

/** Words while a question is open: a way out, a question in between, an answer; else the question again, better. */
function afterText({ text: typed, at }: HeardText, talk: OpenTalk, moment: Moment): Turn {
  const { scene } = moment;
  if (holdsCitizenId(typed)) return again(talk, scene, text(words.citizenId));
  // What was written before the question was asked cannot answer it, nor cancel it, nor put it aside (decisions.md 25).
  const isLate = at < talk.conversation.askedAt;
  const understood = understand(typed);
  if (understood?.meaning === "talk:cancel" && !isLate) return cancelled(talk, scene);
  if (understood?.isWhole && !talk.step.notMeant?.includes(understood.meaning)) {
    const turn = followShortcut({ name: understood.meaning, facts: {} }, moment);
    if (turn !== undefined && (turn.type !== "ask" || !isLate)) return besides(talk, turn);
  }
  if (isLate) return again(talk, scene, text(words.sentEarlier));
  const tapped = choiceLabelled(typed, talk.question);
  if (tapped !== undefined) return afterChoice(tapped, talk, moment);
  const answered = talk.step.answer({ type: "words", text: typed }, talk.conversation, moment);
  return answered ?? again(talk, scene, text(words.notUnderstoodBut(talk.step.hint)));
}

/** A button: of the open question, of a menu, or an old one, which is answered with how things stand now. */
function afterChoice(send: string, talk: OpenTalk | undefined, moment: Moment): Turn {
  const chosen = readChoice(send);
  const turn =
    chosen?.stamp === undefined ? afterUnstamped(chosen, talk, moment) : afterStamped(chosen, talk, moment);
  return turn ?? again(talk, moment.scene, text(words.oldButton));
}

function afterUnstamped(
  chosen: Chosen | undefined,
  talk: OpenTalk | undefined,
  moment: Moment,
): Turn | undefined {
  if (chosen?.name === "talk:cancel" && talk !== undefined) return cancelled(talk, moment.scene);
  const turn = chosen && followShortcut(chosen, moment);
  return turn && besides(talk, turn);
}

function afterStamped(chosen: Chosen, talk: OpenTalk | undefined, moment: Moment): Turn | undefined {
  if (talk === undefined || chosen.stamp !== talk.conversation.stamp) return undefined;
  if (chosen.name === "talk:cancel") return cancelled(talk, moment.scene);
  return talk.step.answer({ type: "choice", chosen }, talk.conversation, moment);
}

const cancelled = ({ flow }: OpenTalk, scene: Scene): Turn =>
  end(led([text(words.cancelled(flow.leftAsItWas))], shortMenu(scene)));

/** What the choice sends whose label was typed instead of tapped. */
function choiceLabelled(typed: string, { choices = [] }: Reply): string | undefined {
  const choice = choices.find(({ type, label }) => type === "choice" && isSameWord(typed, label));
  return choice?.type === "choice" ? choice.send : undefined;
}
