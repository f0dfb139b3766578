import type { Reply } from "#conversation/reply.ts";
import type { Conversation, Heard } from "#conversation/turn.ts";
import { buttonsOf } from "./transcript.ts";

/** Later than whatever is said at random, so that it is an answer. */
export const latest = 2 ** 40;

type Step = Heard | number | "onward";

/** What is heard next: what somebody said, a tap on one of the buttons, or what leads on. */
export function heardFor(
  step: Step,
  conversation: Conversation | undefined,
  replies: readonly Reply[],
): Heard {
  if (step === "onward") return onward(conversation, replies);
  return typeof step === "number" ? tapOn(replies, step) : step;
}

/** Taps any button that was ever shown; a bubble can be tapped for ever. */
function tapOn(replies: readonly Reply[], which: number): Heard {
  const sends = replies
    .flatMap(buttonsOf)
    .flatMap((choice) => (choice.type === "choice" ? [choice.send] : []));
  return { type: "choice", at: latest, send: sends[which % Math.max(sends.length, 1)] ?? "help:show" };
}

/** What is typed where a step has no button that leads on. */
const typedAt: Readonly<Record<string, string>> = {
  amount: "90",
  number: "123",
  receiver: "ร้านสุขใจ",
  purpose: "ถ่ายเอกสาร",
  person: "ฟ้า",
  born: "1 พ.ค. 2530",
  witness: "นายแดง",
  words: "ช้าไปหน่อย",
  other: "2-016",
};
const beginnings = [
  "receive:begin",
  "hand-in:begin",
  "bank:deposit",
  "expense:begin",
  "cancel-receipt:begin",
  "close:begin",
  "claim:begin",
  "work:show",
  "complaint:begin",
  "collect:begin",
  "pay:begin",
  "slip:work",
  "slip:together",
  "words:begin",
  "slip:open?slip=0198a000-0000-7000-8000-0000000000e1",
];

function onward(conversation: Conversation | undefined, replies: readonly Reply[]): Heard {
  if (conversation === undefined)
    return { type: "choice", at: latest, send: beginnings[replies.length % beginnings.length] ?? "" };
  const { flow, step } = conversation;
  const typed = step === "who" && flow !== "hand-in" ? "บัวผัน" : typedAt[step];
  if (typed !== undefined) return { type: "text", at: latest, text: typed };
  // Before a receipt is cancelled, the first button is the way back.
  return tapOn(replies.slice(-1), flow === "cancel-receipt" && step === "confirm" ? 1 : 0);
}
