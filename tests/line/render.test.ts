import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Card, Choice, Reply } from "#conversation/reply.ts";
import type { Render } from "#delivery/ports.ts";
import { letterCount } from "#line/limits.ts";
import { messagesFor, renderCall } from "#line/render.ts";
import { balance, cards, confirm, question, trouble } from "./cards.ts";

/** main joins the two rooms by shape; here the shape is checked. */
const render: Render = renderCall;
const push = { endpoint: "push", recipient: "U1" } as const;
const bodyOf = (...replies: Reply[]) =>
  render(
    push,
    replies.map((reply) => JSON.stringify(reply)),
  );
const say = (text: string, choices?: readonly Choice[]): Reply => ({
  says: [{ type: "text", text }],
  ...(choices === undefined ? {} : { choices }),
});
const choice = (label: string): Choice => ({ type: "choice", label, send: "help:show" });

/** Everything inside a JSON value that is an object with this `type`. */
function partsOf(value: unknown, type: string): readonly Record<string, unknown>[] {
  if (value === null || typeof value !== "object") return [];
  const inside = Object.values(value).flatMap((part) => partsOf(part, type));
  return (value as { type?: unknown }).type === type ? [value as Record<string, unknown>, ...inside] : inside;
}

test("a reply, a push and a multicast differ only in whom they name", () => {
  const stored = [JSON.stringify(say("สวัสดี"))];
  const messages = `"messages":[{"type":"text","text":"สวัสดี"}]`;
  expect(render({ endpoint: "reply", replyToken: "t1" }, stored)).toBe(`{"replyToken":"t1",${messages}}`);
  expect(render(push, stored)).toBe(`{"to":"U1",${messages}}`);
  expect(render({ endpoint: "multicast", recipients: ["U1", "U2"] }, stored)).toBe(
    `{"to":["U1","U2"],${messages}}`,
  );
});

test("the same replies always give the same bytes", () => {
  expect(bodyOf(question, { says: cards as Reply["says"] })).toBe(
    bodyOf(question, { says: cards as Reply["says"] }),
  );
});

test("several replies go out in their order, five messages at most", () => {
  const five = [say("1"), { says: [...say("2").says, ...say("3").says] } as Reply, say("4"), say("5")];
  expect(messagesFor(five).map((message) => (message as { text: string }).text)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
  expect(() => messagesFor([...five, say("6")])).toThrow(/one to five messages/u);
  expect(() => messagesFor([])).toThrow(/one to five messages/u);
});

test("only the last message has quick replies: those of the newest question", () => {
  const messages = messagesFor([say("1", [choice("เก่า")]), say("2", [choice("ใหม่")]), say("3")]);
  expect(messages.map((message) => message.quickReply?.items?.map(({ action }) => action?.label))).toEqual([
    undefined,
    undefined,
    ["ใหม่"],
  ]);
});

test("a choice is a postback that shows its own words in the chat", () => {
  expect(messagesFor([say("1", [choice("ช่วยเหลือ")])])[0]?.quickReply).toEqual({
    items: [
      {
        type: "action",
        action: { type: "postback", label: "ช่วยเหลือ", data: "help:show", displayText: "ช่วยเหลือ" },
      },
    ],
  });
});

test("a picture goes out under its https address, in the chat and when it is opened; what it shows stays here", () => {
  const url = "https://omboon.example/q/Kx7.png";
  const says = [{ type: "image", url, shows: "คิวอาร์โค้ด" }] as const;
  expect(messagesFor([{ says }])).toEqual([{ type: "image", originalContentUrl: url, previewImageUrl: url }]);
});

test.each(["http://omboon.example/q/Kx7.png", `https://omboon.example/${"x".repeat(2000)}`])(
  "a picture is refused at an address that LINE refuses",
  (url) => {
    expect(() => messagesFor([{ says: [{ type: "image", url, shows: "คิวอาร์โค้ด" }] }])).toThrow(/picture/u);
  },
);

test("a choice that copies puts its text, and nothing else, on the clipboard", () => {
  const copy: Choice = { type: "copy", label: "คัดลอกเลขบัญชี", text: "020-1-23456-7" };
  expect(messagesFor([say("1", [copy])])[0]?.quickReply?.items?.[0]?.action).toEqual({
    type: "clipboard",
    label: "คัดลอกเลขบัญชี",
    clipboardText: "020-1-23456-7",
  });
  expect(() => messagesFor([say("1", [{ ...copy, text: "" }])])).toThrow(/copies/u);
});

test("a day picker stays within its days and opens on the last of them", () => {
  expect(messagesFor([question])[0]?.quickReply?.items?.[0]?.action).toEqual({
    type: "datetimepicker",
    label: "เลือกวัน",
    data: "claim:day?stamp=s2",
    mode: "date",
    initial: "2026-02-14",
    min: "2025-02-14",
    max: "2026-02-14",
  });
});

test("a telephone number is dialled as written, in whatever digits and dashes", () => {
  expect(partsOf(messagesFor([{ says: [balance] }]), "uri")).toEqual([
    { type: "uri", label: "โทรหากรรมการ", uri: "tel:045711123" },
  ]);
});

test("a card's notification is its summary", () => {
  expect(messagesFor([{ says: [balance] }])).toMatchObject([{ type: "flex", altText: balance.summary }]);
});

test.each(cards.map((card) => [card.title, card] as const))(
  "%s: every text wraps, every text and button follows the reader's font size, nothing has a fixed size",
  (_title, card) => {
    const messages = messagesFor([{ says: [card] }]);
    const texts = partsOf(messages, "text");
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatchObject({ wrap: true, scaling: true });
    for (const button of partsOf(messages, "button")) expect(button).toMatchObject({ scaling: true });
    for (const box of partsOf(messages, "box")) {
      expect(box).not.toHaveProperty("width");
      expect(box).not.toHaveProperty("height");
      expect(box).not.toHaveProperty("maxHeight");
    }
  },
);

test("every look is told by a sign and a word, all of them different", () => {
  const bands = cards.map((card) => {
    const [message] = messagesFor([{ says: [card] }]);
    const { header } = (message as { contents: { header: object } }).contents;
    return partsOf(header, "text").map(({ text }) => text);
  });
  expect(bands.map((band) => band.length)).toEqual([2, 2, 2, 2]);
  expect(new Set(bands.flat()).size).toBe(8);
});

const layoutsOfRows = (card: Card) =>
  partsOf(messagesFor([{ says: [card] }]), "box")
    .filter(({ contents }) =>
      card.rows.some(({ label }) => (contents as readonly { text?: string }[])[0]?.text === label),
    )
    .map(({ layout }) => layout);

test("short facts stand side by side; a long one has its value under its label", () => {
  expect(layoutsOfRows(balance)).toEqual(["horizontal", "horizontal", "horizontal", "horizontal"]);
  expect(layoutsOfRows(confirm)).toEqual(["vertical", "horizontal"]);
});

const stylesOf = (card: Card): unknown[] => {
  const [message] = messagesFor([{ says: [card] }]);
  const { footer } = (message as { contents: { footer: { contents: { style?: string }[] } } }).contents;
  return footer.contents.map(({ style }) => style);
};
const pick = (member: string) => ({ type: "choice", label: member, send: `pick:one?no=${member}` }) as const;

test.each<[string, Partial<Card>, readonly string[]]>([
  [
    "of several alike none is pressed upon anybody",
    { buttons: [pick("1"), pick("2")] },
    ["secondary", "secondary"],
  ],
  ["one alone is the likeliest", { buttons: [pick("1")] }, ["primary"]],
  [
    "a card that goes on with buttons has no likeliest of its own",
    { isMore: true, buttons: [pick("5")] },
    ["secondary"],
  ],
])("%s", (_what, change, styles) => {
  expect(stylesOf({ ...trouble, ...change })).toEqual(styles);
});

test("the likeliest button is the primary one; what takes something away stands last, behind a line", () => {
  const [message] = messagesFor([{ says: [confirm] }]);
  const { contents } = (message as { contents: { footer: { contents: Record<string, unknown>[] } } }).contents
    .footer;
  expect(
    contents.map(({ type, style, action }) => [
      type,
      style,
      (action as { label?: string } | undefined)?.label,
    ]),
  ).toEqual([
    ["button", "primary", "ยืนยันรับเงิน"],
    ["button", "secondary", "แก้ไขจำนวนเงิน"],
    ["separator", undefined, undefined],
    ["button", "link", "ยกเลิก"],
  ]);
});

test.each<[string, Reply]>([
  ["an empty text", say("")],
  ["a text of 5,001 characters", say("ก".repeat(5001))],
  ["a label of 21 letters", say("1", [choice("ก".repeat(21))])],
  ["an empty label", say("1", [choice("")])],
  ["a choice that sends 301 characters", say("1", [{ type: "choice", label: "ก", send: "x".repeat(301) }])],
  [
    "14 choices",
    say(
      "1",
      Array.from({ length: 14 }, () => choice("ก")),
    ),
  ],
  ["five buttons", { says: [{ ...balance, buttons: Array.from({ length: 5 }, () => choice("ก")) }] }],
  ["a summary of 1,501 characters", { says: [{ ...balance, summary: "ก".repeat(1501) }] }],
  ["an empty value", { says: [{ ...balance, rows: [{ label: "ก", value: "" }] }] }],
  [
    "a bubble of more than 30 KB",
    { says: [{ ...balance, rows: Array.from({ length: 200 }, () => ({ label: "ก", value: "ข" })) }] },
  ],
  ["no telephone number", say("1", [{ type: "call", label: "โทร", phone: "ถามกรรมการ" }])],
  [
    "a day picker that ends before it begins",
    say("1", [{ type: "pick-day", label: "ก", send: "a:b", from: "2026-02-02", to: "2026-02-01" }]),
  ],
])("%s is stopped here and not by LINE", (_what, reply) => {
  expect(() => bodyOf(reply)).toThrow(/^Broken rule: /u);
});

test("labels are counted as a reader counts letters: 20 Thai letters with their vowels and tones fit", () => {
  const label = "ที่".repeat(20);
  expect([label.length, letterCount(label)]).toEqual([60, 20]);
  expect(() => bodyOf(say("1", [choice(label)]))).not.toThrow();
});

test("a multicast has one to 500 recipients", () => {
  const stored = [JSON.stringify(say("1"))];
  const multicast = (count: number) => () =>
    render({ endpoint: "multicast", recipients: Array.from({ length: count }, (_, n) => `U${n}`) }, stored);
  expect(multicast(500)).not.toThrow();
  expect(multicast(501)).toThrow(/500 recipients/u);
  expect(multicast(0)).toThrow(/500 recipients/u);
});

test("any card within its limits becomes a bubble that holds each of its words", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .filter((text) => text.isWellFormed());
  const card: fc.Arbitrary<Card> = fc.record({
    type: fc.constant("card"),
    look: fc.constantFrom("plain", "good", "waiting", "attention"),
    title: words,
    headline: words,
    rows: fc.array(fc.record({ label: words, value: words }), { maxLength: 12 }),
    notes: fc.array(words, { maxLength: 3 }),
    summary: words,
  });
  fc.assert(
    fc.property(card, (one) => {
      const texts = partsOf(messagesFor([{ says: [one] }]), "text").map(({ text }) => text);
      const said = [
        one.title,
        one.headline,
        ...one.rows.flatMap(({ label, value }) => [label, value]),
        ...(one.notes ?? []),
      ];
      expect(texts.slice(2)).toEqual(said);
    }),
  );
});
