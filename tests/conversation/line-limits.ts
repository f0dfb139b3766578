import { expect } from "vitest";
import { readChoice } from "#conversation/choice.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Card, Choice, Reply, Saying } from "#conversation/reply.ts";

const letters = new Intl.Segmenter("th", { granularity: "grapheme" });
const letterCount = (text: string): number => [...letters.segment(text)].length;
const byteCount = (text: string): number => new TextEncoder().encode(text).length;

/** What is wrong with a reply by LINE's limits and our own (line-platform.md, reply.ts); empty for a good one. */
export function faultsOf(reply: Reply): string[] {
  const { says, choices = [] } = reply;
  const cards = says.filter((saying): saying is Card => saying.type === "card");
  const shown = cards.flatMap(({ buttons = [] }) => buttons).map((button) => JSON.stringify(button));
  const told = cards.flatMap(({ notes = [] }) => notes).join("\n");
  const isInCard = (choice: Choice): boolean =>
    shown.includes(JSON.stringify(choice)) || told.includes(`“${choice.label}”`);
  return [
    ...(says.length >= 1 && says.length <= 5 ? [] : [`${says.length} sayings`]),
    ...says.flatMap(faultsOfSaying),
    ...(choices.length <= 13 ? [] : [`${choices.length} choices`]),
    ...choices.flatMap(faultsOfChoice),
    // A PC shows no quick replies: there, what is no button can be read and typed.
    ...choices.filter((choice) => !isInCard(choice)).map(({ label }) => `${label} stands in no card`),
    ...(JSON.stringify(reply) === JSON.stringify(JSON.parse(JSON.stringify(reply)))
      ? []
      : ["not plain JSON"]),
  ];
}

export const expectFits = (reply: Reply): void =>
  expect({ faults: faultsOf(reply), reply }).toEqual({ faults: [], reply });

function faultsOfSaying(saying: Saying): string[] {
  if (saying.type === "text") return faultsOfText("text", saying.text, 5000);
  if (saying.type === "image")
    return [
      ...(saying.url.startsWith("https://") && saying.url.length <= 2000 ? [] : [`picture ${saying.url}`]),
      ...faultsOfText("picture", saying.shows, 300),
    ];
  const { title, headline, rows, notes = [], buttons = [], summary } = saying;
  const away = buttons.map((button) => button.type === "choice" && button.away === true);
  return [
    ...faultsOfText("title", title, 200),
    ...(headline === undefined ? [] : faultsOfText("headline", headline, 300)),
    ...rows.flatMap(({ label, value }) => [
      ...faultsOfText("row", label, 60),
      ...faultsOfText(label, value, 600),
    ]),
    ...notes.flatMap((note) => faultsOfText("note", note, 1000)),
    ...faultsOfText("summary", summary, 1500),
    ...(rows.length <= 16 ? [] : [`${rows.length} rows`]),
    ...(buttons.length <= 4 ? [] : [`${buttons.length} buttons`]),
    ...buttons.flatMap(faultsOfChoice),
    ...(away.lastIndexOf(false) > away.indexOf(true) && away.includes(true)
      ? ["a button that takes away is not last"]
      : []),
    // Each text costs some 200 bytes of flex around it; a bubble has 30 KB.
    ...(byteCount(JSON.stringify(saying)) + 200 * (2 * rows.length + notes.length + buttons.length + 4) <=
    30_000
      ? []
      : ["a bubble of more than 30 KB"]),
  ];
}

const faultsOfText = (what: string, text: string, most: number): string[] =>
  text.trim() !== "" && text.length <= most ? [] : [`${what} has ${text.length} characters`];

function faultsOfChoice(choice: Choice): string[] {
  const { label } = choice;
  const labelFaults =
    label.trim() !== "" && letterCount(label) <= 20
      ? []
      : [`label ${label} has ${letterCount(label)} letters`];
  if (choice.type === "call") {
    const digits = arabicDigits(choice.phone).replaceAll(/\D/gu, "").length;
    return [...labelFaults, ...(digits >= 3 && digits <= 15 ? [] : [`telephone ${choice.phone}`])];
  }
  if (choice.type === "copy") return [...labelFaults, ...faultsOfText("copied", choice.text, 1000)];
  if (choice.type === "open")
    return [
      ...labelFaults,
      ...(choice.url.startsWith("https://") && choice.url.length <= 1000 ? [] : [`opens ${choice.url}`]),
    ];
  return [
    ...labelFaults,
    ...(byteCount(choice.send) <= 300 ? [] : [`${label} sends ${byteCount(choice.send)} bytes`]),
    ...(readChoice(choice.send) === undefined ? [`${label} sends what is not read back`] : []),
  ];
}
