import { converse, readConversation, told } from "#conversation/converse.ts";
import { mustBeLearnt } from "#conversation/must-learn.ts";
import type { Heard, LinkedMember, Scene, Turn } from "#conversation/turn.ts";
import { assert } from "#core/assert.ts";
import { fullName } from "#core/member/member.ts";
import { thisFund } from "#store/funds.ts";
import { hearOnce } from "#store/heard.ts";
import { changeAccount, meetAccount, type AccountChange, type LineAccount } from "#store/line-accounts.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Speaker } from "./deeds/speaker.ts";
import { doDeed } from "./do-deed.ts";
import type { LineEvent } from "./event.ts";
import { dayIn, type Moment } from "./perform.ts";

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
  const speaker: Speaker = { lineUserId, channelId };
  const scene = await sceneOf(moment, account);

  const settled = await settledTurn(moment, { speaker, account, scene, what });

  await changeAccount(fund, lineUserId, { channelId, blockedAt: null, ...changeBy(settled.turn, at) });
  await answer(moment, { event, speaker, settled });
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
  readonly turn: RestingTurn;
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
  let turn = converse(what, readConversation(account.conversation), scene);
  let mustLearn = false;
  for (let deeds = 0; turn.type === "do"; deeds += 1) {
    assert(deeds < mostDeedsInOneTurn, "a turn comes to rest");
    const outcome = await doDeed(moment, speaker, turn.deed);
    mustLearn ||= mustBeLearnt(outcome);
    turn = told(outcome, turn.conversation, await sceneOf(moment, account), what.at);
  }
  return { turn, mustLearn };
}

function changeBy(turn: RestingTurn, at: Temporal.Instant): AccountChange {
  const notice = turn.notice === undefined ? {} : { noticeVersion: turn.notice, noticeGivenAt: at };
  if (turn.type === "keep") return notice;
  return { ...notice, conversation: turn.type === "ask" ? turn.conversation : null };
}

async function answer(
  { fund, at, newId }: Moment,
  {
    event,
    speaker,
    settled,
  }: { readonly event: LineEvent; readonly speaker: Speaker; readonly settled: Settled },
): Promise<void> {
  const answering = event.reply && {
    token: event.reply.token,
    until: Temporal.Instant.fromEpochMilliseconds(event.reply.until),
  };
  const message = {
    outboxId: newId(),
    channelId: speaker.channelId,
    recipient: speaker.lineUserId,
    reply: settled.turn.reply,
    mustLearn: settled.mustLearn,
    ...(answering && { answering }),
    onceKey: `answer:${event.webhookEventId}`,
  };
  await leaveMessages(fund, [message], at);
}

async function sceneOf({ fund, today, newId }: Moment, account: LineAccount): Promise<Scene> {
  const memberIds = await membersLinkedTo(fund, account.lineUserId);
  const roles = await rolesOn(fund, memberIds, today);
  const linked: LinkedMember[] = (await membersById(fund, memberIds)).map((member) => ({
    memberId: member.memberId,
    memberNo: member.memberNo,
    name: fullName(member),
    roles: roles.get(member.memberId) ?? [],
  }));
  const chosen = linked.find(({ memberId }) => memberId === account.chosenMemberId) ?? linked[0];
  const { name, phone, isPractice } = await thisFund(fund);
  return {
    today,
    fund: { name, isPractice, ...(phone !== undefined && { phone }) },
    linked,
    ...(chosen && { chosen }),
    roles: [...new Set(linked.flatMap((member) => member.roles))],
    isNoticeGiven: account.noticeVersion !== undefined,
    freshId: newId(),
  };
}
