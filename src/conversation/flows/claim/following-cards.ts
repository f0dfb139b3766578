import { listed } from "#core/rule-set/in-words/names.ts";
import type { ClaimOutcome, ClaimSeen } from "../../deeds/claims.ts";
import type { Card, CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, led, mostSayings, pageButton, reply, shortened, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Language, Scene } from "../../turn.ts";
import { languageOf } from "../../wording/in-language.ts";
import { followWords } from "../../wording/claim-follow.ts";
import { workWords } from "../../wording/claim-work.ts";

const words = followWords.th;
type Words = (typeof followWords)["en"];
const wordsIn: Readonly<Record<Language, Words>> = followWords;

const looks: Readonly<Record<ClaimSeen["stage"], Card["look"]>> = {
  waiting: "waiting",
  information: "attention",
  certifying: "waiting",
  approving: "waiting",
  approved: "good",
  refused: "attention",
  withdrawn: "plain",
  paid: "good",
  reclaiming: "waiting",
};

/** "ถึงไหนแล้ว": a card for each claim, the newest first. */
export function claimsReply(claims: readonly ClaimSeen[], scene: Scene): Reply {
  const language = languageOf(scene);
  const words = wordsIn[language];
  const shown = claims.slice(0, mostSayings - 2);
  const [first, ...others] = shown.map((claim) => claimCard(claim, language));
  return first === undefined
    ? reply(
        ...cards({
          look: "plain",
          title: words.title,
          notes: [words.none],
          buttons: [shortcut("claim:begin", {}, language), shortcut("help:show", {}, language)],
          summary: words.none,
        }),
      )
    : reply(first, ...others);
}

export const claimReply = (claim: ClaimSeen, scene: Scene): Reply =>
  reply(claimCard(claim, languageOf(scene)));

/** For whoever just acted on it in office: how it stands, and the way back to what else waits for them. */
export const worksClaimReply = (claim: ClaimSeen, viewer?: string): Reply =>
  reply({
    ...claimCard(claim, "th"),
    notes: [],
    buttons: [...pageButton(workWords.th.decide.open, viewer), shortcut("work:show")],
  });

/** Done by the claimant: what is true now, and the card that says it. */
export const changedReply = (what: keyof Words["done"], claim: ClaimSeen, scene: Scene): Reply =>
  led([text(wordsIn[languageOf(scene)].done[what])], claimReply(claim, scene));

type Filed = Extract<ClaimOutcome, { type: "claim-filed" }>;

/** It is with the fund now: its number, what comes next, and what else follows from the event. */
export function filedReply({ claims, again, isBirth, isDeath }: Filed): Reply {
  const said = [
    ...(again ? [words.filedAgain] : []),
    ...(claims.length > 1 ? [words.several(claims.length)] : []),
    isDeath ? words.filedDeathNote : words.filedNote,
  ];
  const birth: readonly Card[] = isBirth
    ? cards({
        look: "good",
        title: words.enrol,
        notes: [words.filedBirth],
        buttons: [button(words.enrol, "apply:begin")],
        summary: words.filedBirth,
      })
    : [];
  const shown = claims.slice(0, 2 - birth.length).map((claim) => claimCard(claim, "th", words.filedTitle));
  const [first, ...others] = [...shown, ...birth];
  return first === undefined
    ? { says: [text(said.join("\n"))] }
    : led([text(said.join("\n"))], reply(first, ...others));
}

/** Where one claim stands: what, whom it waits for, since when, what comes next, and what can be done about it. */
export function claimCard(
  claim: ClaimSeen,
  language: Language,
  title: string = wordsIn[language].title,
): Card {
  const words = wordsIn[language];
  const { stage, eventName, member } = claim;
  const [card] = cards({
    look: looks[stage],
    title: `${title} ${words.number(claim.claimNo)}`,
    headline: words.headline[stage],
    rows: rowsOf(claim, words),
    notes: [shortened(nextNote(claim, words), 400)],
    buttons: buttonsFor(claim, words),
    summary: words.summary(
      shortened(eventName, 100),
      `${words.headline[stage]} ${shortened(member.name, 80)}`,
    ),
  });
  return card;
}

function nextNote({ stage, received }: ClaimSeen, words: Words): string {
  if (stage !== "paid" || received === undefined) return words.next[stage];
  return received ? words.receivedNote : words.notReceivedNote;
}

function rowsOf(claim: ClaimSeen, words: Words): CardRow[] {
  const { eventName, member, firstOn, amount, waitsFor, voted, since, asked, reason, voucher } = claim;
  const { rows } = words;
  const waits =
    waitsFor.length === 0
      ? undefined
      : listed(
          waitsFor.map((role) => words.roles[role]),
          words.or,
        );
  const shown: (readonly [string, string | undefined])[] = [
    [shortened(eventName, 55), words.day(firstOn)],
    [rows.member, shortened(member.name, 150)],
    [rows.amount, words.baht(amount)],
    [rows.waitsFor, waits],
    [rows.voted, voted && voted.yes > 0 ? words.voted(voted.yes, voted.need) : undefined],
    [rows.since, words.day(since)],
    [rows.asked, asked],
    [rows.reason, reason],
    [rows.voucher, voucher],
  ];
  return shown.flatMap(([label, value]) =>
    value === undefined || value.trim() === "" ? [] : [{ label, value: shortened(value, 300) }],
  );
}

/** What stands open to the claimant in this stage; taking it back stands last and apart. */
function buttonsFor(
  { claimId, stage, mayAppeal, mayWithdraw, received, print }: ClaimSeen,
  { acts, refresh, history }: Words,
): Choice[] {
  const act = (label: string, name: string): Choice => button(label, name, { facts: { claim: claimId } });
  return [
    ...(stage === "information" ? [act(acts.answer, "claim:answer")] : []),
    ...(stage === "paid" && received !== true ? [act(acts.received, "claim:received")] : []),
    ...(stage === "paid" && received === undefined ? [act(acts.notReceived, "claim:not-received")] : []),
    ...(mayAppeal ? [act(acts.appeal, "claim:appeal")] : []),
    act(refresh, "claim:open"),
    ...pageButton(history, print),
    ...(mayWithdraw
      ? [button(acts.withdraw, "claim:withdraw", { facts: { claim: claimId }, away: true })]
      : []),
  ];
}
