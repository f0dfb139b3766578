import { expect } from "vitest";
import { converse, readConversation, told } from "#conversation/converse.ts";
import type { Deed, Outcome } from "#conversation/deed.ts";
import type { BooksDeed, BooksOutcome } from "#conversation/deeds/books.ts";
import { withPlaceKept } from "#conversation/aside.ts";
import { documentsNewsReply } from "#conversation/flows/claim/documents-news.ts";
import { withNext } from "#conversation/flows/wishes/cards.ts";
import type { SlipNews } from "#conversation/deeds/paying.ts";
import { endsQuietly, isToldLater } from "#conversation/must-learn.ts";
import { payNews } from "#conversation/wording/pay-news.ts";
import type { Choice, Reply } from "#conversation/reply.ts";
import type { Conversation, Heard, Scene, Turn } from "#conversation/turn.ts";
import { expectFits } from "./line-limits.ts";

/** What the fund does, by the deed's type: the outcome that a test has written for it. */
export type Deeds = {
  readonly [Type in Deed["type"]]?: Outcome | ((deed: Extract<Deed, { type: Type }>) => Outcome);
} & {
  readonly [Type in BooksDeed["type"]]?:
    | BooksOutcome
    | ((deed: Extract<BooksDeed, { type: Type }>) => BooksOutcome);
};

/**
 * A talk read like a play. Each line begins with who acts:
 *
 *     ฉัน: ข้อความ            types       ฉัน: [ปุ่ม]           taps the newest button of that label
 *     ฉัน: (sticker)          sends       ฉัน: [ปุ่ม] เก่า       taps a button of an earlier question
 *     ฉัน: (picture)          sends one   ฉัน: (picture dark)   one with a fault: told when it was looked at
 *     ฉัน: <2026-02-01>       picks this day from the newest day picker
 *     วันต่อมา: ข้อความ         types it two days later
 *     ก่อนหน้า: ข้อความ        types what was written before the open question was asked
 *     ทำ: deed facts          the deed that must be done next
 *     กองทุน: คำ              the answer holds these words; lines under it, in this order, as well
 *
 * Whatever is answered must fit LINE, and every state must survive being stored.
 */
export function onStage(scene: Scene, deeds: Deeds = {}, slipNews?: SlipNews) {
  const stage: Stage = {
    scene,
    deeds,
    conversation: undefined,
    replies: [],
    said: [],
    done: [],
    clock: 1_000_000,
    heard: 0,
    photos: 0,
    slipNews,
  };
  return {
    /** For `toPlay`. */
    play: (script: string) => play(stage, script),
    set: (change: { readonly scene?: Scene; readonly deeds?: Deeds; readonly stored?: unknown }) => {
      if (change.scene) stage.scene = change.scene;
      if (change.deeds) stage.deeds = { ...stage.deeds, ...change.deeds };
      if ("stored" in change) stage.conversation = change.stored as Conversation;
    },
    /** A notice that was pushed: its buttons are on the telephone too. */
    shows: (reply: Reply) => stage.replies.push(reply),
    stored: () => stage.conversation,
    lastReply: () => stage.replies.at(-1),
    /** All that was answered so far, and the notices that were shown, in order. */
    replies: (): readonly Reply[] => stage.replies,
    /** Everything that was said so far, in order. */
    said: (): readonly Line[] => stage.said,
  };
}

export interface Line {
  readonly by: "person" | "fund";
  /** What was typed or tapped, as the script has it, or everything readable of the answer. */
  readonly text: string;
}

interface Played {
  /** The talk goes as the script says, and everything that is answered fits LINE. */
  toPlay: (script: string) => void;
}
declare module "vitest" {
  interface Matchers extends Played {}
}

expect.extend({
  toPlay: (stage: ReturnType<typeof onStage>, script: string) => {
    stage.play(script);
    return { pass: true, message: () => "the talk went as the script says" };
  },
});

interface Stage {
  scene: Scene;
  deeds: Deeds;
  conversation: Conversation | undefined;
  replies: Reply[];
  said: Line[];
  done: Deed[];
  clock: number;
  heard: number;
  /** Kept in the talk that is open. */
  photos: number;
  /** What a slip's picture will turn out to be. */
  slipNews: SlipNews | undefined;
}

function play(stage: Stage, script: string): void {
  const lines = script
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  let rest = "";
  for (const line of lines) {
    const [, actor = "", said = ""] = /^(ฉัน|ก่อนหน้า|วันต่อมา|ทำ|กองทุน):\s*(.*)$/u.exec(line) ?? [];
    if (actor === "ฉัน" || actor === "ก่อนหน้า" || actor === "วันต่อมา") {
      if (actor === "วันต่อมา") stage.clock += 2 * 24 * 60 * 60 * 1000;
      expect(stage.done.map(shownDeed), `before “${line}”`).toEqual([]);
      hear(stage, heardOf(stage, said, actor === "ก่อนหน้า"));
      rest = shownReply(stage.replies.at(-1));
      stage.said.push({ by: "person", text: said }, { by: "fund", text: rest });
    } else if (actor === "ทำ") {
      const deed = stage.done.shift();
      expect(deed && shownDeed(deed)).toBe(said);
    } else {
      const words = actor === "" ? line : said;
      expect(rest).toContain(words);
      rest = rest.slice(rest.indexOf(words) + words.length);
    }
  }
  expect(stage.done.map(shownDeed), "at the end").toEqual([]);
}

/** Does what `actions/hear` does, with the state stored as JSON in between. */
export function hear(stage: Stage, heard: Heard): void {
  stage.heard += 1;
  const scene = {
    ...stage.scene,
    freshId: `00000000-0000-7000-8000-${String(stage.heard).padStart(12, "0")}`,
  };
  const before = readConversation(stage.conversation);
  let turn: Turn = converse(heard, before, scene);
  const next = turn.type === "do" ? (turn.next ?? []) : [];
  for (let deeds = 0; turn.type === "do"; deeds += 1) {
    expect(deeds).toBeLessThan(4);
    stage.done.push(turn.deed);
    const outcome = outcomeOf(stage.deeds, turn.deed);
    if (endsQuietly(outcome)) {
      tellOfSlip(stage);
      return;
    }
    if (isToldLater(outcome)) {
      tellOfPhoto(stage, heard, scene);
      return;
    }
    turn = told(outcome, turn.conversation, scene, heard.at);
  }
  const stored = before === "not-understood" ? undefined : before;
  turn = withPlaceKept(withNext(turn, next, scene), stored, { scene, at: heard.at });
  expectFits(turn.reply);
  stage.replies.push(turn.reply);
  if (turn.notice !== undefined) stage.scene = { ...stage.scene, isNoticeGiven: true };
  if (turn.type === "keep") return;
  stage.conversation =
    turn.type === "ask" ? (JSON.parse(JSON.stringify(turn.conversation)) as Conversation) : undefined;
  if (turn.type === "ask") expect(readConversation(stage.conversation)).toEqual(turn.conversation);
}

/** What `actions/documents` tells once the photo was looked at. A fault is named behind the word: (picture dark). */
function tellOfPhoto(stage: Stage, heard: Heard, scene: Scene): void {
  const fault = heard.type === "picture" ? (heard.messageId ?? "").split(":")[1] : undefined;
  if (fault === undefined) stage.photos += 1;
  const news = {
    sent: 1,
    kept: fault === undefined ? 1 : 0,
    keptInAll: stage.photos,
    faults: fault === undefined ? [] : [fault],
  };
  const stored = readConversation(stage.conversation);
  const reply = documentsNewsReply(news, stored === "not-understood" ? undefined : stored, scene);
  expectFits(reply);
  stage.replies.push(reply);
}

/** What `actions/slips` tells once the slip was read; the talk is over. */
function tellOfSlip(stage: Stage): void {
  const aside = readConversation(stage.conversation);
  stage.conversation = aside === "not-understood" ? undefined : aside?.aside;
  if (stage.slipNews === undefined) throw new Error("the stage has no news of a slip");
  const reply = payNews(stage.slipNews);
  expectFits(reply);
  stage.replies.push(reply);
}

function outcomeOf(deeds: Deeds, deed: Deed): Outcome {
  if (deed.type === "books") return { type: "books", outcome: booksOutcomeOf(deeds, deed.deed) };
  const outcome = deeds[deed.type] as Outcome | ((deed: Deed) => Outcome) | undefined;
  if (outcome === undefined) throw new Error(`the stage has no outcome for ${deed.type}`);
  return typeof outcome === "function" ? outcome(deed) : outcome;
}

function booksOutcomeOf(deeds: Deeds, deed: BooksDeed): BooksOutcome {
  const outcome = deeds[deed.type] as BooksOutcome | ((deed: BooksDeed) => BooksOutcome) | undefined;
  if (outcome === undefined) throw new Error(`the stage has no outcome for ${deed.type}`);
  return typeof outcome === "function" ? outcome(deed) : outcome;
}

const messages = ["sticker", "video", "voice", "location", "other"] as const;

function heardOf(stage: Stage, said: string, isBefore: boolean): Heard {
  stage.clock += 1000;
  const at = isBefore ? (stage.conversation?.askedAt ?? stage.clock) - 1 : stage.clock;
  const [, label, old] = /^\[(.+)\]( เก่า)?$/u.exec(said) ?? [];
  if (label !== undefined) return { type: "choice", at, send: buttonOf(stage, label, old !== undefined) };
  if (said === "(added)" || said === "(added again)") return { type: "added", at, again: said !== "(added)" };
  const picked = /^<(\d{4}-\d{2}-\d{2})>$/u.exec(said)?.[1];
  if (picked !== undefined) return { type: "choice", at, send: pickerOf(stage), day: picked };
  const [, kind, fault] = /^\((picture|file)(?: (\S+))?\)$/u.exec(said) ?? [];
  if (kind === "picture" || kind === "file")
    return { type: kind, at, messageId: `m${stage.heard}${fault === undefined ? "" : `:${fault}`}` };
  const message = messages.find((type) => said === `(${type})`);
  return message ? { type: message, at } : { type: "text", at, text: said };
}

/** An old button is the newest of that label whose stamp is not the open question's. */
function buttonOf({ replies, conversation }: Stage, label: string, isOld: boolean): string {
  const sends = replies
    .toReversed()
    .flatMap((reply) => buttonsOf(reply))
    .flatMap((choice) => (choice.type === "choice" && choice.label === label ? [choice.send] : []));
  const send = sends.find((send) => !isOld || !send.includes(`stamp=${conversation?.stamp ?? "none"}`));
  if (send === undefined) throw new Error(`nobody has shown a button “${label}”`);
  return send;
}

function pickerOf({ replies }: Stage): string {
  const picker = replies
    .toReversed()
    .flatMap((reply) => buttonsOf(reply))
    .find(({ type }) => type === "pick-day");
  if (picker?.type !== "pick-day") throw new Error("nobody has shown a day picker");
  return picker.send;
}

export const buttonsOf = ({ says, choices = [] }: Reply): Choice[] => [
  ...says.flatMap((saying) => (saying.type === "card" ? (saying.buttons ?? []) : [])),
  ...choices,
];

function shownDeed(deed: Deed): string {
  if (deed.type === "claims" || deed.type === "paying" || deed.type === "broadcast" || deed.type === "words")
    return deed.deed.type;
  const { type, ...facts } = deed.type === "books" ? deed.deed : deed;
  return [type, ...Object.values(facts).map(shownFact)].join(" ").trimEnd();
}

/** Of several, each with all it says. */
const shownFact = (fact: unknown): string =>
  Array.isArray(fact) ? fact.map((one: object) => Object.values(one).join(" ")).join(", ") : String(fact);

/** Everything readable, in reading order; buttons in square brackets. */
export function shownReply(reply: Reply | undefined): string {
  const shown = (reply?.says ?? []).map((saying) => {
    if (saying.type === "text") return saying.text;
    if (saying.type === "image") return `(รูป ${saying.shows})`;
    const { title, headline = "", paragraph, rows, notes = [], buttons = [] } = saying;
    const table = rows.map(({ label, value }) => `${label}: ${value}`);
    return [
      title,
      headline,
      ...(paragraph === undefined ? [] : [paragraph]),
      ...table,
      ...notes,
      ...buttons.map(({ label }) => `[${label}]`),
    ].join("\n");
  });
  return shown.join("\n");
}
