import type { Moment } from "./flow.ts";
import { flowNamed } from "./open-talk.ts";
import { led, mostSayings } from "./say.ts";
import type { Conversation, Turn } from "./turn.ts";

type RestingTurn = Exclude<Turn, { type: "do" }>;

/**
 * Keeps the place of a talk that took trouble, while another goes on: it is carried along beside the new one, and when that
 * one is over the person is asked whether to go on. Nothing of it is lost but by saying so.
 */
export function withPlaceKept(
  turn: RestingTurn,
  before: Conversation | undefined,
  moment: Moment,
): RestingTurn {
  if (before === undefined || turn.type === "keep") return turn;
  if (turn.type === "ask") {
    const aside = asideBeside(before, turn.conversation);
    return aside === undefined ? turn : { ...turn, conversation: { ...turn.conversation, aside } };
  }
  if (before.aside === undefined) return turn;
  const resumed = flowNamed(before.aside.flow)?.keepsPlace?.resume(before.aside, moment);
  if (resumed?.type !== "ask") return turn;
  const [first, ...rest] = turn.reply.says.slice(0, mostSayings - 2);
  return first === undefined
    ? resumed
    : {
        ...resumed,
        reply: led([first, ...rest], resumed.reply),
        ...(turn.notice !== undefined && { notice: turn.notice }),
      };
}

function asideBeside(before: Conversation, now: Conversation): Conversation["aside"] {
  const { aside, ...talk } = before;
  const keeps = talk.flow === now.flow ? undefined : flowNamed(talk.flow)?.keepsPlace;
  const givesWay = keeps?.givesWay === true && aside !== undefined;
  const kept = keeps === undefined || givesWay ? aside : talk;
  return kept?.flow === now.flow ? undefined : kept;
}
