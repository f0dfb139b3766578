import { castVote } from "#actions/claim/cast-vote.ts";
import { correctFact } from "#actions/claim/correct-fact.ts";
import { claimStory } from "#actions/claim/claim-story.ts";
import { askInformation, giveInformation } from "#actions/claim/information.ts";
import { openSitting } from "#actions/claim/open-sitting.ts";
import { perform } from "#actions/perform.ts";
import type { VoteCast } from "#core/claim/acting.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { claim, fund, inClaim, listed, memberNo, openingJson, openingLine, refuse } from "./claim-parts.ts";

export const claimVote = command({
  name: "claim vote",
  summary: "Certifies, approves or declines a claim, in the step that is open",
  notes: [
    "One vote a person and sitting, never changed. Nobody votes on a claim of their own, of their family, of whom they are or were linked to on LINE, or that they filed.",
    "The vote that approves looks at the claim and at the money once more.",
  ],
  options: {
    fund,
    claim,
    by: required(memberNo, "the number of whoever votes"),
    says: required(oneOf("ANSWER", ["yes", "no"]), "yes or no"),
    reason: optional(text("TEXT"), "why; a no needs one, in words that the member can accept"),
    for: optional(memberNo, "the number of the holder of the seat, where a delegate votes"),
  },
  examples: [
    { line: "claim vote --fund ban-rai --claim CL/1 --by 1-006 --says yes" },
    { line: "claim vote --fund ban-rai --claim CL/1 --by 1-001 --says yes" },
    { line: "claim vote --fund ban-rai --claim CL/1 --by 1-004 --says yes" },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by, given.for] }, async ({ house, fundId, claimId, ids }) => {
      const cast = await perform(house, fundId, castVote, {
        claimId,
        by: ids.get(given.by) ?? "",
        says: given.says,
        ...onlyGiven({ reason: given.reason, forMember: ids.get(given.for ?? "") }),
      });
      return cast.ok ? ok(castAnswer(cast.value)) : refuse(cast.refusal);
    }),
});

function castAnswer(cast: VoteCast): Answer {
  if (cast.type === "evaluated-anew") {
    const { before, amount, opening } = cast;
    return {
      json: {
        type: cast.type,
        before: inBaht(before),
        amount: inBaht(amount),
        opening: openingJson(opening),
      },
      lines: [
        `It gives ${showBaht(amount)} by now and no longer ${showBaht(before)}: the vote does not count, and others look at it anew.`,
        openingLine(opening),
      ],
    };
  }
  const { standing, stage, again } = cast;
  const stands =
    standing.type === "open" ? `${standing.yes} of ${standing.need} to ${standing.does}` : standing.type;
  return {
    json: { type: cast.type, stage, stands, again },
    lines: [
      `Counted: ${stands}; the claim stands at "${stage}".`,
      ...(again ? ["They had voted so before: nothing was written now."] : []),
    ],
  };
}

export const claimAsk = command({
  name: "claim ask",
  summary: "Asks the claimant for something that is missing; nobody decides until the answer is there",
  options: {
    fund,
    claim,
    by: required(memberNo, "the number of somebody who may vote in the step that is open"),
    question: required(text("TEXT"), "as the claimant reads it; never for a diagnosis"),
  },
  examples: [
    { line: 'claim ask --fund ban-rai --claim CL/1 --by 1-006 --question "ออกจากโรงพยาบาลวันไหนคะ"' },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const asked = { claimId, by: ids.get(given.by) ?? "", question: given.question };
      const done = await perform(house, fundId, askInformation, asked);
      if (!done.ok) return refuse(done.refusal);
      return ok({
        json: done.value,
        lines: ["The claimant is asked, and the sitting waits for the answer."],
      });
    }),
});

export const claimAnswer = command({
  name: "claim answer",
  summary: "Gives what was asked, for the claimant; the sitting goes on where it was",
  options: {
    fund,
    claim,
    by: required(memberNo, "the number of the committee member who helps"),
    answer: required(text("TEXT"), "in the claimant's words"),
    documents: optional(text("LIST"), "codes of documents that were brought, with commas between them"),
  },
  examples: [{ line: 'claim answer --fund ban-rai --claim CL/1 --by 1-007 --answer "วันที่ 11 ค่ะ"' }],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const documents = listed(given.documents).map((code) => ({ code }));
      const said = { claimId, by: ids.get(given.by) ?? "", answer: given.answer, documents };
      const done = await perform(house, fundId, giveInformation, said);
      if (!done.ok) return refuse(done.refusal);
      return ok({ json: done.value, lines: [`Noted; the claim stands at "${done.value.stage}" again.`] });
    }),
});

export const claimCorrect = command({
  name: "claim correct",
  summary: "Corrects a wrong day with a reason: the claim is evaluated anew, and votes so far fall",
  notes: [
    "Nobody types an amount. With no day given the facts stand, and only what they give by now is asked anew.",
  ],
  options: {
    fund,
    claim,
    day: optional(day("DAY"), "the event's true first day"),
    from: optional(day("DAY"), "true day of admission"),
    to: optional(day("DAY"), "true day of discharge"),
    reason: required(text("TEXT"), "how it is known"),
    by: required(memberNo, "the number of the committee member who corrects it"),
  },
  examples: [
    {
      line: 'claim correct --fund ban-rai --claim CL/1 --from 2569-02-09 --to 2569-02-11 --reason "ใบรับรองบอกว่าออกวันที่ 11" --by 1-003',
    },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const { from, to, reason } = given;
      const known = await perform(house, fundId, claimStory, claimId);
      if (known === undefined) return refuse({ type: "no-such-claim" });
      const { happening } = known;
      const stays = from === undefined || to === undefined ? happening.stays : [{ from, to }];
      const corrected = { ...happening, stays, day: given.day ?? from ?? happening.day };
      const command = { claimId, by: ids.get(given.by) ?? "", reason, happening: corrected };
      const done = await perform(house, fundId, correctFact, command);
      if (!done.ok) return refuse(done.refusal);
      const { before, amount, opening } = done.value;
      return ok({
        json: { before: inBaht(before), amount: inBaht(amount), opening: openingJson(opening) },
        lines: [`It gives ${showBaht(amount)}; before, ${showBaht(before)}.`, openingLine(opening)],
      });
    }),
});

export const claimOpen = command({
  name: "claim open",
  summary:
    "Opens the sitting of a claim that waits for one, or another where those who are left cannot decide",
  options: { fund, claim, by: required(memberNo, "the number of whoever sees to it") },
  examples: [{ line: "claim open --fund ban-rai --claim CL/2 --by 1-003" }],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const opened = await perform(house, fundId, openSitting, { claimId, by: ids.get(given.by) ?? "" });
      if (!opened.ok) return refuse(opened.refusal);
      return ok({ json: openingJson(opened.value), lines: [openingLine(opened.value)] });
    }),
});
