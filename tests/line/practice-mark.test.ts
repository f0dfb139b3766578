import { expect, test } from "vitest";
import type { Reply } from "#conversation/reply.ts";
import type { Render } from "#delivery/ports.ts";
import { limits } from "#line/limits.ts";
import { renderCall, renderPracticeCall } from "#line/render.ts";
import { balance, cards, confirm, question, trouble } from "./cards.ts";

/** main gives delivery the one or the other. */
const rehearsed: Render = renderPracticeCall;
const push = { endpoint: "push", recipient: "U1" } as const;

interface Sent {
  readonly type: string;
  readonly text?: string;
  readonly altText?: string;
  readonly contents?: { readonly header?: unknown };
}
const messagesOf = (render: Render, reply: Reply): readonly Sent[] =>
  (JSON.parse(render(push, [JSON.stringify(reply)])) as { messages: Sent[] }).messages;

const replies: readonly Reply[] = [question, { says: cards as Reply["says"] }];

test("whatever a practice fund says is marked: each text, each card in its band, each notification", () => {
  for (const message of replies.flatMap((reply) => messagesOf(rehearsed, reply))) {
    if (message.type === "text") expect(message.text).toMatch(/^\(ซ้อม\) /u);
    if (message.type !== "flex") continue;
    expect(message.altText).toMatch(/^\(ซ้อม\) /u);
    expect(JSON.stringify(message.contents?.header)).toContain('"text":"ซ้อม"');
  }
  expect(messagesOf(rehearsed, { says: [balance, confirm, trouble] })).toHaveLength(3);
});

test("a real fund never says it rehearses", () => {
  for (const reply of replies) expect(renderCall(push, [JSON.stringify(reply)])).not.toContain("ซ้อม");
});

test("the mark finds room in the longest text that LINE takes", () => {
  const longest: Reply = { says: [{ type: "text", text: "ก".repeat(limits.textUnits) }] };
  const [message] = messagesOf(rehearsed, longest);
  expect(message?.text).toHaveLength(limits.textUnits);
});
