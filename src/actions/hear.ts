import { withPlaceKept } from "#conversation/aside.ts";
import { converse, readConversation, told } from "#conversation/converse.ts";
import { withNext } from "#conversation/flows/wishes/cards.ts";
import { endsQuietly, isToldLater, mustBeLearnt } from "#conversation/must-learn.ts";
import type { Reply } from "#conversation/reply.ts";
import type { Conversation, Heard, Scene, Turn } from "#conversation/turn.ts";
import { assert } from "#core/assert.ts";
import { hearOnce } from "#store/heard.ts";
import { changeAccount, meetAccount, type AccountChange, type LineAccount } from "#store/line-accounts.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Speaker } from "./deeds/speaker.ts";
import { doDeed } from "./do-deed.ts";
import { withdrawDocument } from "./documents/withdraw-document.ts";
import type { LineEvent } from "./event.ts";
import { tellInChat } from "./messages/tell-in-chat.ts";
import { workOf } from "./claim/work-of.ts";
import { dayIn, type Moment } from "./perform.ts";
import { sceneOf } from "./scene.ts";
import { keepNotUnderstood } from "./words/not-understood.ts";
import { taughtIn } from "./words/teach-word.ts";
import { showMenuOf } from "./show-menus.ts";

/** A talk that never comes to rest would hold the person's row for ever. */
const mostDeedsInOneTurn = 4;

/**
 * Hears one event: its effects, the talk's next state and the answer are written together or not at all, once however
 * often it is delivered. What is sent goes into the outbox; nothing is sent from here.
 */
export async function hear(
  now: Moment,
  { event, channelId }: { readonly event: LineEvent; readonly channelId: string },
): Promise<void> {
  const { fund, at } = now;
  const { lineUserId, what } = event;
  if (!(await hearOnce(fund, event.webhookEventId, at))) return;
  if (lineUserId === undefined || !event.isOneToOne || what.type === "nothing") return;
  const account = await meetAccount(fund, { lineUserId, channelId, at });
  if (what.type === "blocked") {
    await changeAccount(fund, lineUserId, { blockedAt: at, conversation: null });
    return;
  }
  const moment = { ...now, today: daySaid(event, now) };
  if (what.type === "unsent") {
    await withdrawDocument(moment, { messageId: what.messageId, lineUserId });
    return;
  }
  const speaker: Speaker = {
    lineUserId,
    channelId,
    ...(event.reply && { reply: event.reply }),
    ...("set" in what && what.set && { set: what.set }),
  };
  const taught = what.type === "text" ? await taughtIn(moment) : undefined;
  const scene: Scene = { ...(await sceneOf(moment, account)), ...(taught && { taught }) };

  const settled = await settledTurn(moment, { speaker, account, scene, what });

  const { turn, mustLearn, over } = settled;
  if (what.type === "text" && turn?.type === "end" && turn.isNotUnderstood && scene.isNoticeGiven)
    await keepNotUnderstood(moment, what.text);
  await changeAccount(fund, lineUserId, {
    channelId,
    blockedAt: null,
    ...(over !== undefined && { conversation: over }),
    ...(turn && changeBy(turn, at)),
  });
  // Whoever comes back may have become something else meanwhile: nothing of theirs could be changed on LINE.
  if (what.type === "added" && (what.again || scene.linked.length > 0)) await showMenuOf(moment, speaker);
  if (turn === undefined) return;
  const reply = await withWork(moment, turn, scene);
  await answer(moment, { event, speaker, reply, mustLearn });
}

/** In the middle of a talk the next question stands alone; at its end a line more says that work waits. */
async function withWork(moment: Moment, { type, reply }: RestingTurn, { linked }: Scene): Promise<Reply> {
  const memberIds = linked.filter(({ roles }) => roles.length > 0).map(({ memberId }) => memberId);
  return type === "end" && memberIds.length > 0 ? tellInChat(moment, reply, { memberIds, workOf }) : reply;
}

/**
 * "Today" in a talk is the day on which it was said, however late it is heard: money confirmed before midnight was
 * received before midnight. A clock of LINE's that runs ahead, or is not given, makes it the day of hearing.
 */
function daySaid(event: LineEvent, { at, today }: Moment): Temporal.PlainDate {
  const said = Temporal.Instant.fromEpochMilliseconds(event.at);
  return event.at === 0 || Temporal.Instant.compare(said, at) > 0 ? today : dayIn(said);
}

type RestingTurn = Exclude<Turn, { type: "do" }>;

interface Settled {
  /** Undefined where nothing is said now and the talk stays where it was: it will be told of by itself. */
  readonly turn: RestingTurn | undefined;
  /** The talk is over without a word: what was put aside for it, or nothing, is open now. */
  readonly over?: Conversation | null;
  /** Something was written that the person must learn of, even if the answer has to be sent twice. */
  readonly mustLearn: boolean;
}

interface Listening {
  readonly speaker: Speaker;
  readonly account: LineAccount;
  readonly scene: Scene;
  readonly what: Heard;
}

/** Talks until an answer stands, doing deeds in between; each outcome may change who is linked, so the scene is set anew. */
async function settledTurn(moment: Moment, { speaker, account, scene, what }: Listening): Promise<Settled> {
  const before = readConversation(account.conversation);
  const stored = before === "not-understood" ? undefined : before;
  let turn = converse(what, before, scene);
  const next = turn.type === "do" ? (turn.next ?? []) : [];
  let now = scene;
  let mustLearn = false;
  for (let deeds = 0; turn.type === "do"; deeds += 1) {
    assert(deeds < mostDeedsInOneTurn, "a turn comes to rest");
    const outcome = await doDeed(moment, speaker, turn.deed);
    mustLearn ||= mustBeLearnt(outcome);
    if (isToldLater(outcome))
      return { turn: undefined, mustLearn, ...(endsQuietly(outcome) && { over: stored?.aside ?? null }) };
    now = await sceneOf(moment, account);
    turn = told(outcome, turn.conversation, now, what.at);
  }
  const said = withNext(turn, next, now);
  return { turn: withPlaceKept(said, stored, { scene: now, at: what.at }), mustLearn };
}

function changeBy(turn: RestingTurn, at: Temporal.Instant): AccountChange {
  const notice = turn.notice === undefined ? {} : { noticeVersion: turn.notice, noticeGivenAt: at };
  if (turn.type === "keep") return notice;
  return { ...notice, conversation: turn.type === "ask" ? turn.conversation : null };
}

interface Answering {
  readonly event: LineEvent;
  readonly speaker: Speaker;
  readonly reply: Reply;
  readonly mustLearn: boolean;
}

async function answer(
  { fund, at, newId }: Moment,
  { event, speaker, reply, mustLearn }: Answering,
): Promise<void> {
  const answering = event.reply && {
    token: event.reply.token,
    until: Temporal.Instant.fromEpochMilliseconds(event.reply.until),
  };
  const message = {
    outboxId: newId(),
    channelId: speaker.channelId,
    recipient: speaker.lineUserId,
    reply,
    mustLearn,
    ...(answering && { answering }),
    onceKey: `answer:${event.webhookEventId}`,
  };
  await leaveMessages(fund, [message], at);
}
