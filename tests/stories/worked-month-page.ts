import { readDay } from "#core/thai-calendar/read-day.ts";

/** What a page of documentation is made of, as far as it can be played. */
export type Block =
  /** "## 5 มกราคม 2569 · …": from here on it is that day. */
  | { readonly type: "day"; readonly text: string; readonly day: Temporal.PlainDate }
  /** A fence ```csv NAME: the file that a command below reads by this name. */
  | { readonly type: "file"; readonly text: string; readonly name: string; readonly content: string }
  /** A fence ```console: what was typed, and what it answered. */
  | { readonly type: "console"; readonly lines: readonly Line[] }
  /** A table with the header `booksHeader`: what was booked since the table before. */
  | { readonly type: "books" }
  | { readonly type: "prose"; readonly text: string };

export interface Line {
  /** As it stands on the page, with its "$ " and its line breaks. */
  readonly typed: string;
  readonly answer: string;
}

export const prompt = "$ npm run omboon -- ";
export const booksHeader = "| รายการ Entry | บัญชี Account | กองทุนย่อย Sub-fund | เดบิต Debit | เครดิต Credit |";
const booksRule = "| --- | --- | --- | ---: | ---: |";

/** Nothing is lost: the blocks of a page, written one below the other, are the page. */
export function readPage(page: string): Block[] {
  const lines = page.trimEnd().split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, length] = blockAt(lines, at);
    blocks.push(block);
    at += length;
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number): [Block, number] {
  const text = lines[at] ?? "";
  if (text === booksHeader) {
    const end = lines.findIndex((line, index) => index > at && !line.startsWith("|"));
    return [{ type: "books" }, (end < 0 ? lines.length : end) - at];
  }
  const [, language, name = ""] = /^```(console|csv)(?: (\S+))?$/u.exec(text) ?? [];
  if (language !== undefined) {
    const end = lines.indexOf("```", at + 1);
    const inside = lines.slice(at + 1, end);
    if (language === "console") return [{ type: "console", lines: readConsole(inside) }, inside.length + 2];
    const whole = [text, ...inside, "```"].join("\n");
    return [{ type: "file", text: whole, name, content: `${inside.join("\n")}\n` }, inside.length + 2];
  }
  const [, said] = /^## (\d+ \S+ \d{4})/u.exec(text) ?? [];
  return [said === undefined ? { type: "prose", text } : { type: "day", text, day: dayOf(said) }, 1];
}

function dayOf(said: string): Temporal.PlainDate {
  const reading = readDay(said, Temporal.PlainDate.from("2026-12-31"));
  if (reading.type !== "day") throw new Error(`the heading's day cannot be read: ${said}`);
  return reading.day;
}

function readConsole(inside: readonly string[]): Line[] {
  const lines: { typed: string[]; answer: string[] }[] = [];
  let isTyping = false;
  for (const text of inside) {
    const last = lines.at(-1);
    if (text.startsWith("$ ")) lines.push({ typed: [text], answer: [] });
    else if (last === undefined) throw new Error(`an answer without a command: ${text}`);
    else (isTyping ? last.typed : last.answer).push(text);
    isTyping = (isTyping || text.startsWith("$ ")) && text.endsWith("\\");
  }
  return lines.map(({ typed, answer }) => ({ typed: typed.join("\n"), answer: answer.join("\n") }));
}

export const writeConsole = (lines: readonly Line[]): string =>
  [
    "```console",
    ...lines.flatMap(({ typed, answer }) => [typed, ...(answer === "" ? [] : [answer])]),
    "```",
  ].join("\n");

export interface BookedRow {
  readonly no: number;
  readonly paper?: string;
  readonly what: string;
  readonly note?: string;
  readonly accountName: string;
  readonly subFund?: string;
  readonly debit?: string;
  readonly credit?: string;
}

/** One entry below the other; what it is stands at its first line. */
export const writeBooks = (rows: readonly BookedRow[]): string =>
  [
    booksHeader,
    booksRule,
    ...rows.map((row, index) => {
      const { no, accountName, subFund = "", debit, credit } = row;
      const first = rows[index - 1]?.no === no ? "" : named(row);
      return `| ${[first, accountName, subFund, grouped(debit), grouped(credit)].join(" | ")} |`;
    }),
  ].join("\n");

/** Its receipt or voucher; else what was done, and to which paper. */
function named({ paper, what, note = "" }: BookedRow): string {
  const [about = ""] = /(?:OB|PV)\/\d+/u.exec(note) ?? [];
  return paper ?? `${what} ${about}`.trim();
}

/** "6000.00" → "6,000.00", as people write it. */
export const grouped = (baht = ""): string => baht.replaceAll(/\B(?=(?:\d{3})+\.)/gu, ",");

/** "1,290.00" or "1290.00"; nothing is nothing. */
export const satangOf = (baht = "0.00"): bigint => BigInt(baht.replaceAll(/[.,]/gu, ""));

export const bahtOf = (satang: bigint): string =>
  grouped(`${satang / 100n}.${String(satang % 100n).padStart(2, "0")}`);

/** The amounts that the prose tells: "**1,290.00**", in their order. */
export const toldAmounts = (page: string): string[] =>
  readPage(page).flatMap((block) =>
    block.type === "prose"
      ? [...block.text.matchAll(/\*\*(-?[\d,]+\.\d\d)\*\*/gu)].map(([, said = ""]) => said)
      : [],
  );

/** The rows of the table below this header: first cell → the others. */
export function tableOf(page: string, header: string): Map<string, readonly string[]> {
  const [, below = ""] = page.split(`${header}\n`);
  const rows = below.split("\n").slice(1);
  const end = rows.findIndex((row) => !row.startsWith("|"));
  return new Map(
    rows.slice(0, end).map((row) => {
      const [, name = "", ...cells] = row.split("|").map((cell) => cell.trim());
      return [name, cells.slice(0, -1)];
    }),
  );
}
