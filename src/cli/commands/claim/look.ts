import { receivedAnswers, type ReceivedAnswer } from "#actions/claim/received-answers.ts";
import { claimStory } from "#actions/claim/claim-story.ts";
import { claimsIn, claimsOf } from "#actions/claim/show-claims.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { perform } from "#actions/perform.ts";
import { stages } from "#core/claim/stage.ts";
import type { ActSeen, ClaimStory, Work } from "#core/claim/story.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { oneOf } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import { columns, instantShown } from "../../show.ts";
import {
  claim,
  fund,
  inClaim,
  memberNo,
  membersNamed,
  refuse,
  seenJson,
  seenLine,
  waitsLine,
} from "./claim-parts.ts";

export const claimList = command({
  name: "claim list",
  summary: "Shows claims, where each stands and whom it waits for",
  options: {
    fund,
    member: optional(memberNo, "only this member's"),
    stage: optional(oneOf("STAGE", stages), stages.join(", ")),
  },
  examples: [{ line: "claim list --fund ban-rai" }],
  run: ({ fund: code, member, stage }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const ids = await membersNamed(house, fundId, [member]);
      if (!ids.ok) return ids;
      const memberId = member === undefined ? undefined : ids.value.get(member);
      const all =
        memberId === undefined
          ? await perform(house, fundId, claimsIn, stage === undefined ? undefined : [stage])
          : await perform(house, fundId, claimsOf, { memberId });
      const claims = all.filter((one) => stage === undefined || one.stage === stage);
      return ok({
        json: { claims: claims.map(seenJson) },
        lines: claims.length === 0 ? ["There is no such claim."] : columns(claims.map(seenLine)),
      });
    }),
});

export const claimShow = command({
  name: "claim show",
  summary: "Shows one claim: where it stands, why it gives what it gives, and everything that happened",
  options: { fund, claim },
  examples: [{ line: "claim show --fund ban-rai --claim CL/1" }],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [] }, async ({ house, fundId, claimId }) => {
      const story = await perform(house, fundId, claimStory, claimId);
      return story === undefined
        ? refuse({ type: "no-such-claim" })
        : ok({ json: storyJson(story), lines: storyLines(story) });
    }),
});

export const claimWork = command({
  name: "claim work",
  summary: "Shows what waits for a member: votes, payments, names to find, and as a claimant answers to give",
  options: { fund, member: required(memberNo, "the member's number") },
  examples: [{ line: "claim work --fund ban-rai --member 1-006" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const ids = await membersNamed(house, fundId, [given.member]);
      if (!ids.ok) return ids;
      const work = await perform(house, fundId, workOf, ids.value.get(given.member) ?? "");
      return ok({
        json: { work: work.map((one) => ({ type: one.type, ...seenJson(one.claim) })) },
        lines: work.length === 0 ? ["Nothing waits for them."] : columns(work.map(workLine)),
      });
    }),
});

export const claimArrivals = command({
  name: "claim arrivals",
  summary:
    "Shows what came of “ได้รับเงินแล้วหรือยัง”: who says that nothing came, who was asked and is silent, who has it",
  notes: ["Chance picks about one payment in five, and its member is asked outright; others may say it too."],
  options: { fund },
  examples: [{ line: "claim arrivals --fund ban-rai" }],
  run: ({ fund: code }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const answers = await perform(house, fundId, receivedAnswers, undefined);
      return ok({
        json: {
          answers: answers.map(({ amount, said, ...one }) => ({
            ...one,
            amount: inBaht(amount),
            said: said === undefined ? null : { ...said },
          })),
        },
        lines: answers.length === 0 ? ["Nothing has been paid yet."] : columns(answers.map(answerLine)),
      });
    }),
});

const answerLine = (one: ReceivedAnswer): string[] => [
  one.reference,
  one.voucher,
  one.memberNo,
  one.name,
  showBaht(one.amount),
  one.isAsked ? "asked" : "not asked",
  one.said === undefined
    ? "no answer"
    : `${one.said.isReceived ? "received" : "NOT received"}${one.said.writtenDown ? " (written down)" : ""}`,
  one.said?.words ?? "",
];

const workLine = (work: Work): string[] => [
  work.type === "vote" ? work.does : work.type,
  ...seenLine(work.claim).slice(0, 5),
];

function storyJson(story: ClaimStory) {
  return {
    ...seenJson(story),
    rulesVersion: story.rulesVersion,
    evaluation: story.evaluationNo,
    payees: story.payees.map(({ name }) => name),
    documents: story.documents,
    next: story.next,
    available: inBaht(story.available),
    isShortOfMoney: story.isShortOfMoney,
    payments: story.payments.map(
      ({ amount, attempt, voucher, method, on, isUrgent, returnedAt, receiver, proofs }) => ({
        attempt,
        voucher,
        amount: inBaht(amount),
        method,
        on,
        isUrgent,
        returnedAt,
        receiver,
        proofs,
      }),
    ),
    history: story.acts.map(({ actNo, kind, at, by, words, facts }) => ({
      no: actNo,
      kind,
      at,
      by: by?.memberNo,
      says: facts.says,
      stage: facts.stage,
      words,
    })),
    why: story.answer.benefits.flatMap(({ name, lines }) => lines.map(({ why }) => `${name}: ${why}`)),
  };
}

function storyLines(story: ClaimStory): string[] {
  const why = story.answer.benefits.flatMap(({ name, lines }) =>
    lines.map((line) => `  ${name}: ${line.why}`),
  );
  return [
    seenLine(story).slice(0, 5).join("  "),
    `It stands at "${story.stage}" since ${instantShown(story.since)}, and ${waitsLine(story.waits)}.`,
    ...(story.next.length === 0 ? [] : [`Then: ${story.next.join(", ")}.`]),
    ...(story.isShortOfMoney ? ["The sub-fund does not have that much free today."] : []),
    "Why it gives that:",
    ...why,
    "What happened:",
    ...columns(story.acts.map(actLine)).map((line) => line.trimEnd()),
    ...story.payments.flatMap(({ voucher, proofs }) =>
      proofs === 0
        ? []
        : [`${voucher} has ${proofs === 1 ? "one picture" : `${proofs} pictures`} of its payment.`],
    ),
  ];
}

const actLine = ({ actNo, kind, at, by, words, facts }: ActSeen): string[] => [
  `  ${actNo}`,
  facts.says === undefined ? kind : `${kind} ${facts.says}`,
  instantShown(at),
  by === undefined ? "" : `${by.name} (${by.memberNo})`,
  words ?? "",
];
