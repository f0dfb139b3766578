import { z } from "zod";
import type { Outcome } from "./deed.ts";
import { end, type Moment } from "./flow.ts";
import { applyReply } from "./flows/apply.ts";
import { booksTurn } from "./flows/books/told.ts";
import { broadcastTold } from "./flows/broadcast/told.ts";
import { claimsTold } from "./flows/claim/told-aside.ts";
import { contributionsReply, historyReply, notLinked } from "./flows/contributions.ts";
import { withNotice } from "./flows/greeting.ts";
import { joiningTold } from "./flows/joining/told.ts";
import { linkRefused, linkedReply } from "./flows/link.ts";
import { payingTold } from "./flows/pay/told-aside.ts";
import { shortMenu } from "./flows/menu.ts";
import { preferred } from "./flows/prefer.ts";
import { remindTold } from "./flows/remind/remind.ts";
import { rightsReply } from "./flows/rights.ts";
import { draftNotRecordedReply, draftRecordedReply } from "./flows/receive-told.ts";
import { choseReply } from "./flows/switch-member.ts";
import { unlinkedReply } from "./flows/unlink.ts";
import { whatIfReply, whichEventReply } from "./flows/what-if.ts";
import { wordsTold } from "./flows/words/teach.ts";
import { id } from "./kept.ts";
import { besides, flowNamed, openTalk } from "./open-talk.ts";
import { turnAfter } from "./turn-after.ts";
import type { Conversation, Heard, Scene, Turn } from "./turn.ts";
import { startedAfresh } from "./wording/notices.ts";

type Stored = Conversation | "not-understood" | undefined;

/**
 * The next turn of a talk. Whatever is heard, in whatever state, gives one: a state that this version cannot go on with
 * is a fresh start with an apology.
 */
export function converse(heard: Heard, stored: Stored, scene: Scene): Turn {
  const conversation = stored === "not-understood" ? lost : stored;
  const talk = openTalk(conversation, scene);
  const turn = turnAfter(heard, talk, { scene, at: heard.at });
  if (conversation === undefined || talk !== undefined) return withNotice(turn, scene);
  return withNotice(afresh(turn.type === "do" ? { ...turn, conversation } : turn), scene);
}

/**
 * The turn after a deed. A flow's own outcomes lead it on or end it; any other answers a question in between, and the
 * talk stays where it was. `scene` is as the deed left it.
 */
export function told(
  outcome: Outcome,
  conversation: Conversation | undefined,
  scene: Scene,
  heardAt: number,
): Turn {
  const moment = { scene, at: heardAt };
  const ofFlow = conversation && flowNamed(conversation.flow)?.told(outcome, conversation, moment);
  if (ofFlow !== undefined) return withNotice(ofFlow, scene);
  const talk = openTalk(conversation, scene);
  const turn = besides(talk, answerOf(outcome, moment));
  return withNotice(conversation !== undefined && talk === undefined ? afresh(turn) : turn, scene);
}

/** What came of it, told as if nothing else were going on. */
function answerOf(outcome: Outcome, moment: Moment): Turn {
  const { scene } = moment;
  switch (outcome.type) {
    case "linked":
      return end(linkedReply(outcome));
    case "link-refused":
      return linkRefused(outcome.refusal, moment);
    case "unlinked":
      return end(unlinkedReply(outcome.member, scene));
    case "chose-member":
      return end(choseReply(outcome.member));
    case "preferred":
      return preferred(outcome.change, scene);
    case "contributions":
      return end(contributionsReply(outcome.state, scene));
    case "history":
      return end(historyReply(outcome, scene));
    case "rights":
      return end(rightsReply(outcome, scene));
    case "what-if":
      return end(whatIfReply(outcome, scene));
    case "what-if-which":
      return end(whichEventReply(outcome, scene));
    case "plans":
      return end(applyReply(outcome, scene));
    case "books":
      return booksTurn(outcome.outcome, moment);
    case "joining":
      return joiningTold(outcome.outcome, moment);
    case "claims":
      return claimsTold(outcome.outcome, moment);
    case "broadcast":
      return broadcastTold(outcome.outcome, moment);
    case "paying":
      return payingTold(outcome.outcome, moment);
    case "remind":
      return remindTold(outcome.outcome, moment);
    case "words":
      return wordsTold(outcome.outcome, moment);
    case "not-linked":
      return notLinked(scene);
    case "draft-recorded":
      return end(draftRecordedReply(outcome.receipt));
    case "draft-not-recorded":
      return end(draftNotRecordedReply(shortMenu(scene)));
    // Only ever the outcome of a flow's own deed, which the flow has told already.
    case "found":
    case "proposed":
    case "recorded":
    case "contribution-refused":
      return end(shortMenu(scene));
  }
}

const afresh = (turn: Turn): Turn =>
  turn.type === "do" ? turn : { ...turn, reply: startedAfresh(turn.reply) };

/** Stands for a stored talk that cannot be read: no flow has this name, so that it is never gone on with. */
const lost: Conversation = { v: 1, flow: "", step: "", draftId: "", stamp: "", askedAt: 0, facts: {} };

const shape = z.object({
  v: z.literal(1),
  flow: z.string(),
  step: z.string(),
  draftId: id,
  stamp: id,
  askedAt: z.number(),
  facts: z.record(z.string(), z.string()),
  aside: z
    .object({
      v: z.literal(1),
      flow: z.string(),
      step: z.string(),
      draftId: id,
      stamp: id,
      askedAt: z.number(),
      facts: z.record(z.string(), z.string()),
    })
    .optional(),
});

/** Reads a stored talk back; undefined where there is none, "not-understood" where another version wrote it. */
export function readConversation(stored: unknown): Stored {
  if (stored === undefined || stored === null) return undefined;
  const read = shape.safeParse(stored);
  if (!read.success) return "not-understood";
  const { aside, ...conversation } = read.data;
  if (flowNamed(conversation.flow)?.steps.has(conversation.step) !== true) return "not-understood";
  // What another version put aside and this one does not know is given up alone.
  return aside && flowNamed(aside.flow)?.steps.has(aside.step) ? { ...conversation, aside } : conversation;
}
