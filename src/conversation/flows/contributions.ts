import type { ContributionState, FoundMember, Receipt } from "../deed.ts";
import { end } from "../flow.ts";
import type { Card, Reply } from "../reply.ts";
import { cards, led, reply, text } from "../say.ts";
import { callButtons, shortcut, type Shortcut } from "../shortcuts.ts";
import type { LinkedMember, Scene, Turn } from "../turn.ts";
import { inLanguage, languageOf, wantsShort } from "../wording/in-language.ts";
import { phrases } from "../wording/phrases.ts";
import { contributionWords } from "../wording/contributions.ts";
import { periods } from "../wording/days.ts";
import { receiptNumber } from "../wording/receipt.ts";
import { shortMenu } from "./menu.ts";

/** More would not be read on a phone, and the card must stay below LINE's 30 KB. */
const mostReceipts = 10;
/** One card: where there is no room, the way back to the menu is typed. */
const mostButtons = 4;

/** "เช็คยอด", and the history behind its button: looked up for the chosen member, or for the one the button names. */
export function lookUp(
  type: "show-contributions" | "show-history",
  { linked, chosen }: Scene,
  facts: Readonly<Record<string, string>>,
): Turn | undefined {
  const member: LinkedMember | undefined =
    facts["member"] === undefined ? chosen : linked.find(({ memberId }) => memberId === facts["member"]);
  return member && { type: "do", deed: { type, memberId: member.memberId } };
}

/** Why nothing could be looked up, and the way out. */
export function notLinked(scene: Scene): Turn {
  const words = inLanguage(contributionWords, scene);
  return end(led([text(scene.linked.length === 0 ? words.notLinked : words.notYours)], shortMenu(scene)));
}

export function contributionsReply(state: ContributionState, scene: Scene): Reply {
  const { fund, linked } = scene;
  const { member, leftOn } = state;
  const words = inLanguage(contributionWords, scene);
  const to = (name: Shortcut, facts?: { readonly member: string }) =>
    shortcut(name, facts, languageOf(scene));
  const headline = headlineOf(state, words);
  return reply(
    ...cards({
      look: lookOf(state),
      title: words.titleOf(member.name),
      headline,
      rows: rowsOf(state, scene),
      notes: wantsShort(scene) && leftOn === undefined ? [] : notesOf(state, words),
      buttons: [
        ...(leftOn === undefined ? [to("pay:begin", { member: member.memberId })] : []),
        to("history:show", { member: member.memberId }),
        ...(leftOn === undefined ? [to("rights:show", { member: member.memberId })] : []),
        ...(linked.length > 1 ? [to("member:switch")] : []),
        ...callButtons(fund.phone, languageOf(scene)),
        to("help:show"),
      ].slice(0, mostButtons),
      summary: words.summary(member.name, headline),
    }),
  );
}

/** What the card says in each language. */
type Words = (typeof contributionWords)["en"];

function headlineOf({ leftOn, due, paidUpTo }: ContributionState, words: Words): string {
  if (leftOn !== undefined) return words.headlineLeft;
  if (due > 0n) return words.due(due);
  return paidUpTo === undefined ? words.nothingDue : words.paidThrough(paidUpTo);
}

function lookOf({ leftOn, due }: ContributionState): Card["look"] {
  if (leftOn !== undefined) return "plain";
  return due > 0n ? "waiting" : "good";
}

/** In short: up to when, and what is due. */
function rowsOf(state: ContributionState, scene: Scene): Card["rows"] {
  const words: Words = inLanguage(contributionWords, scene);
  const memberNo = inLanguage(phrases, scene).rows.memberNo;
  const { member, paidUpTo, due, dueMonths, leftOn } = state;
  const dueRow = { label: words.rows.due, value: words.dueNow(due, dueMonths), strong: true } as const;
  const paidRow = {
    label: words.rows.paidUpTo,
    value: paidUpTo === undefined ? words.neverPaid : words.until(paidUpTo),
  };
  if (wantsShort(scene) && leftOn === undefined) return [paidRow, dueRow];
  return [
    { label: memberNo, value: member.memberNo },
    paidRow,
    ...(leftOn === undefined ? [dueRow] : []),
    { label: words.rows.thisYear, value: words.thisYear(state.paidThisYear, state.receiptsThisYear) },
    { label: words.rows.plan, value: words.plan(state.planName, state.planPrice) },
    { label: words.rows.joined, value: words.day(state.joinedOn) },
    ...(leftOn === undefined ? [] : [{ label: words.rows.left, value: words.day(leftOn) }]),
  ];
}

function notesOf({ leftOn, leftReason, due, dueMonths }: ContributionState, words: Words): string[] {
  if (leftOn !== undefined) return [words.left[leftReason ?? "other"]];
  if (due === 0n) return [words.thanks];
  return dueMonths > 1 ? [words.howToPay, words.noHurry] : [words.howToPay];
}

export interface History {
  readonly member: FoundMember;
  readonly receipts: readonly Receipt[];
  readonly more: boolean;
}

/** Newest first, as they were given. */
export function historyReply({ member, receipts, more }: History, scene: Scene): Reply {
  const words = inLanguage(contributionWords, scene);
  const language = languageOf(scene);
  const shows = { member: member.memberId };
  const shown = receipts.slice(0, mostReceipts);
  const isCut = more || receipts.length > shown.length;
  return reply(
    ...cards({
      look: "plain",
      title: words.history.title(member.name),
      rows: shown.map((receipt) => ({
        label: words.day(receipt.happenedOn),
        value: words.history.value(
          receipt.total,
          periods(receipt.lines, language),
          receiptNumber(receipt, language),
        ),
      })),
      notes: [
        ...(shown.length === 0 ? [words.history.none] : []),
        ...(isCut ? [words.history.more(shown.length)] : []),
      ],
      buttons: [shortcut("contributions:show", shows, language), shortcut("help:show", {}, language)],
      summary: words.history.summary(member.name, shown.length),
    }),
  );
}
