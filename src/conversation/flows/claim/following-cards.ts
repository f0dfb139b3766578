import { listed, roleNames } from "#core/rule-set/in-words/names.ts";
import type { ClaimOutcome, ClaimSeen } from "../../deeds/claims.ts";
import type { Card, CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, led, mostSayings, pageButton, reply, shortened, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { followWords } from "../../wording/claim-follow.ts";
import { workWords } from "../../wording/claim-work.ts";

const words = followWords.th;

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
export function claimsReply(claims: readonly ClaimSeen[]): Reply {
  const [first, ...others] = claims.slice(0, mostSayings - 2).map((claim) => claimCard(claim));
  return first === undefined
    ? reply(
        ...cards({
          look: "plain",
          title: words.title,
          notes: [words.none],
          buttons: [shortcut("claim:begin"), shortcut("help:show")],
          summary: words.none,
        }),
      )
    : reply(first, ...others);
}

export const claimReply = (claim: ClaimSeen): Reply => reply(claimCard(claim));

/** For whoever just acted on it in office: how it stands, and the way back to what else waits for them. */
export const worksClaimReply = (claim: ClaimSeen, viewer?: string): Reply =>
  reply({
    ...claimCard(claim),
    notes: [],
    buttons: [...pageButton(workWords.th.decide.open, viewer), shortcut("work:show")],
  });

/** Done by the claimant: what is true now, and the card that says it. */
export const changedReply = (what: keyof typeof words.done, claim: ClaimSeen): Reply =>
  led([text(words.done[what])], reply(claimCard(claim)));

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
  const shown = claims.slice(0, 2 - birth.length).map((claim) => claimCard(claim, words.filedTitle));
  const [first, ...others] = [...shown, ...birth];
  return first === undefined
    ? { says: [text(said.join("\n"))] }
    : led([text(said.join("\n"))], reply(first, ...others));
}

/** Where one claim stands: what, whom it waits for, since when, what comes next, and what can be done about it. */
export function claimCard(claim: ClaimSeen, title: string = words.title): Card {
  const { stage, eventName, member } = claim;
  const [card] = cards({
    look: looks[stage],
    title: `${title} ${words.number(claim.claimNo)}`,
    headline: words.headline[stage],
    rows: rowsOf(claim),
    notes: [shortened(nextNote(claim), 400)],
    buttons: buttonsFor(claim),
    summary: words.summary(
      shortened(eventName, 100),
      `${words.headline[stage]} ${shortened(member.name, 80)}`,
    ),
  });
  return card;
}

function nextNote({ stage, received }: ClaimSeen): string {
  if (stage !== "paid" || received === undefined) return words.next[stage];
  return received ? words.receivedNote : words.notReceivedNote;
}

function rowsOf(claim: ClaimSeen): CardRow[] {
  const { eventName, member, firstOn, amount, waitsFor, voted, since, asked, reason, voucher } = claim;
  const { rows } = words;
  const waits =
    waitsFor.length === 0
      ? undefined
      : listed(
          waitsFor.map((role) => roleNames[role]),
          "หรือ",
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
function buttonsFor({ claimId, stage, mayAppeal, mayWithdraw, received, print }: ClaimSeen): Choice[] {
  const act = (label: string, name: string): Choice => button(label, name, { facts: { claim: claimId } });
  return [
    ...(stage === "information" ? [act(words.answer, "claim:answer")] : []),
    ...(stage === "paid" && received !== true ? [act(words.received, "claim:received")] : []),
    ...(stage === "paid" && received === undefined ? [act(words.notReceived, "claim:not-received")] : []),
    ...(mayAppeal ? [act(words.appeal, "claim:appeal")] : []),
    act(words.refresh, "claim:open"),
    ...pageButton(words.history, print),
    ...(mayWithdraw
      ? [button(words.withdraw, "claim:withdraw", { facts: { claim: claimId }, away: true })]
      : []),
  ];
}
