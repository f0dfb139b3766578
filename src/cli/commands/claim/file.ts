import { fileClaim } from "#actions/claim/file-claim.ts";
import { quoteClaim } from "#actions/claim/quote-claim.ts";
import { perform } from "#actions/perform.ts";
import { answerInJson } from "#core/benefit/answer-in-json.ts";
import type { Answers, Happening } from "#core/benefit/facts.ts";
import { lineInWords } from "#core/benefit/in-words/line.ts";
import { missingInWords } from "#core/benefit/in-words/withheld.ts";
import type { Filed, Quoted } from "#core/claim/filing.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required, type Given } from "../../option.ts";
import { fund, listed, memberNo, membersNamed, openingJson, openingLine, refuse } from "./claim-parts.ts";

const wishOptions = {
  fund,
  member: required(memberNo, "the number of the member whose right it is, also of one who died"),
  event: required(text("EVENT"), "a code of the rules' events: birth, illness, death …"),
  day: optional(day("DAY"), "the event's first day", "the day of admission"),
  from: optional(day("DAY"), "day of admission"),
  to: optional(day("DAY"), "day of discharge"),
  relation: optional(oneOf("RELATION", relations), "about whom it is", "the first that the event knows"),
  person: optional(text("NAME"), "which child, where there are several"),
  "birth-date": optional(day("DAY"), "their day of birth, where a benefit asks for it"),
  answers: optional(text("LIST"), 'answers to the event\'s questions: "hospital=โรงพยาบาลบ้านนา,children=2"'),
  documents: optional(text("LIST"), "codes of the documents that are there, with commas between them"),
  benefits: optional(text("LIST"), "only these of the event's benefits"),
};
type WishGiven = Given<typeof wishOptions>;

export const claimQuote = command({
  name: "claim quote",
  summary: "Says what a claim would give and why, and what is still missing; writes nothing",
  options: wishOptions,
  examples: [
    {
      line: 'claim quote --fund ban-rai --member 1-101 --event illness --from 2569-02-09 --to 2569-02-12 --answers "hospital=โรงพยาบาลบ้านไร่"',
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const ids = await membersNamed(house, fundId, [given.member]);
      if (!ids.ok) return ids;
      const happening = happeningFrom(given);
      if (!happening.ok) return happening;
      const quoted = await perform(house, fundId, quoteClaim, {
        memberId: ids.value.get(given.member) ?? "",
        ...wishFrom(given, happening.value),
      });
      return quoted.ok ? ok(quotedAnswer(quoted.value)) : refuse(quoted.refusal);
    }),
});

export const claimFile = command({
  name: "claim file",
  summary: "Files a claim for a member, as a committee member who helps",
  notes: [
    "Each payee and policy has a claim and a number of its own. The papers are here, so a document needs no photo. A death ends the membership at once.",
    "Whoever files has no say in what becomes of it.",
  ],
  options: {
    ...wishOptions,
    by: required(memberNo, "the number of the committee member who files"),
    key: required(text("KEY"), "an id of your own for this filing: repeated, it is never filed twice"),
  },
  examples: [
    {
      line: 'claim file --fund ban-rai --member 1-101 --event illness --from 2569-02-09 --to 2569-02-12 --answers "hospital=โรงพยาบาลบ้านไร่" --documents discharge-paper --by 1-007 --key paper-1',
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const ids = await membersNamed(house, fundId, [given.member, given.by]);
      if (!ids.ok) return ids;
      const happening = happeningFrom(given);
      if (!happening.ok) return happening;
      const filed = await perform(house, fundId, fileClaim, {
        key: given.key,
        memberId: ids.value.get(given.member) ?? "",
        ...wishFrom(given, happening.value),
        filedAs: "assisted",
        by: ids.value.get(given.by) ?? "",
      });
      return filed.ok ? ok(filedAnswer(filed.value)) : refuse(filed.refusal);
    }),
});

const wishFrom = ({ documents, benefits }: WishGiven, happening: Happening) => ({
  happening,
  documents: listed(documents).map((code) => ({ code })),
  ...onlyGiven({ benefits: benefits === undefined ? undefined : listed(benefits) }),
});

export function happeningFrom(
  given: Pick<WishGiven, "event" | "day" | "from" | "to" | "relation" | "person" | "birth-date" | "answers">,
): Result<Happening, string> {
  const { event: code, from, to, relation = "self", person = null, answers } = given;
  if ((from === undefined) !== (to === undefined))
    return refused("--from and --to belong together: give both or neither.");
  const first = given.day ?? from;
  if (first === undefined) return refused("--day is missing: when did it happen?");
  return ok({
    code,
    day: first,
    stays: from === undefined || to === undefined ? [] : [{ from, to }],
    concerns: { relation, person, birthDate: given["birth-date"] ?? null },
    reference: null,
    answers: answersFrom(answers),
  });
}

/** Numbers, yes and no are read as such: the rules ask for them so. */
function answersFrom(given: string | undefined): Answers {
  return Object.fromEntries(
    listed(given).map((pair) => {
      const [ask = "", ...rest] = pair.split("=");
      const said = rest.join("=").trim();
      if (/^\d+(?:\.\d+)?$/u.test(said)) return [ask.trim(), Number(said)];
      return [ask.trim(), said === "yes" ? true : said === "no" ? false : said];
    }),
  );
}

function quotedAnswer({ answer, claims, amount, missing, isShortOfMoney, duplicate }: Quoted): Answer {
  const reasons = claims.flatMap(({ benefits }) =>
    benefits.flatMap(({ name, lines }) => lines.map((line) => `${name}: ${lineInWords(line, answer.event)}`)),
  );
  return {
    json: {
      amount: inBaht(amount),
      claims: claims.map(({ benefits, payee, payees, policy, amount: its }) => ({
        benefits: benefits.map(({ benefit }) => benefit),
        payee,
        payees: payees.map(({ name }) => name),
        policy,
        amount: inBaht(its),
      })),
      missing: missing.map(missingInWords),
      isShortOfMoney,
      claimedBefore: duplicate?.reference,
      answer: JSON.parse(JSON.stringify(answerInJson(answer))) as Answer["json"],
    },
    lines: [
      `It would give ${showBaht(amount)}.`,
      ...reasons,
      ...missing.map((one) => `Missing yet: ${missingInWords(one)}.`),
      ...(duplicate === undefined ? [] : [`${duplicate.reference} has claimed it already.`]),
      ...(isShortOfMoney ? ["The sub-fund does not have that much free today."] : []),
    ],
  };
}

function filedAnswer({ claims, amount, again, endedMembership, isShortOfMoney }: Filed): Answer {
  return {
    json: {
      claims: claims.map(({ reference, benefits, payee, amount: its, opening }) => ({
        reference,
        benefits,
        payee,
        amount: inBaht(its),
        opening: opening && openingJson(opening),
      })),
      amount: inBaht(amount),
      endedMembership,
      isShortOfMoney,
      again,
    },
    lines: [
      ...claims.flatMap(({ reference, amount: its, opening }) => [
        `${reference}: ${showBaht(its)}.`,
        ...(opening === undefined ? [] : [openingLine(opening)]),
      ]),
      ...(endedMembership ? ["The membership has ended with the day of death."] : []),
      ...(isShortOfMoney ? ["The sub-fund does not have that much free today."] : []),
      ...(again ? ["This key had been used for it before: nothing was written now."] : []),
    ],
  };
}
