import { expect, test } from "vitest";
import type { Choice } from "#conversation/reply.ts";
import { faultsOf } from "../line-limits.ts";
import { cardSamples } from "./samples.ts";
import { cardsOf } from "./sample.ts";

const samples = cardSamples();

test("the gallery of practice mode shows what is said today; after a change: npm test -- tests/conversation/gallery --update", async () => {
  const lines = samples.map((sample) => `${JSON.stringify(sample)}\n`).join("");
  await expect(lines).toMatchFileSnapshot("../../../src/app/gallery/cards.jsonl");
});

test("no two samples share their place", () => {
  expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
});

test.each(samples)("$id fits LINE", ({ reply }) => expect(faultsOf(reply)).toEqual([]));

/** What a Thai sentence politely ends in, or a question. */
const sentenceEnd = /(?:ค่ะ|คะ|[?.])$/u;

test.each(samples)("$id is heard as whole sentences by whoever cannot see it", ({ reply }) => {
  const summaries = cardsOf(reply).map(({ summary }) => summary);
  expect(summaries.filter((summary) => !sentenceEnd.test(summary) || summary.length < 12)).toEqual([]);
});

const grownTogether = /\d(?:ค่ะ|คะ|แล้ว|เรียบร้อย)/u;

test.each(samples)("$id keeps a number apart from the word after it", ({ reply }) => {
  expect(JSON.stringify(reply)).not.toMatch(grownTogether);
});

test.each(samples)("$id has no button whose label is cut short", ({ reply }) => {
  const labels = cardsOf(reply).flatMap(({ buttons = [] }) => buttons.map(({ label }) => label));
  expect(labels.filter((label) => label.endsWith("…"))).toEqual([]);
});

test.each(samples)("$id offers as quick replies what its last card offers", ({ reply }) => {
  const { buttons = [] } = cardsOf(reply).at(-1) ?? {};
  const pressed = buttons.filter(({ type }) => type === "choice" || type === "pick-day");
  const missing = pressed.filter((choice) => !isAmong(choice, reply.choices));
  expect((reply.choices ?? []).length < 13 ? missing : []).toEqual([]);
});

const isAmong = (choice: Choice, choices: readonly Choice[] = []): boolean =>
  choices.some((other) => JSON.stringify(other) === JSON.stringify(choice));
