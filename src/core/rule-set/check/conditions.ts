import type { AgeRange, AnswerCondition, BenefitRule } from "../benefit-rules.ts";
import type { Ask, AnswerKind, EventRule } from "../event-rules.ts";
import type { Path, RuleSetFault } from "../fault.ts";
import type { RuleSet } from "../rule-set.ts";
import { compareSpans } from "../span.ts";

/** Conditions that nobody can meet, and questions of which something is asked that they do not answer. */
export function conditionFaults(rules: RuleSet, benefit: BenefitRule, path: Path): RuleSetFault[] {
  const event = rules.events.find(({ code }) => code === benefit.event);
  if (event === undefined) return [];
  return [
    ...ageFaults(benefit, benefit.who.age, [...path, "who", "age"]),
    ...ageFaults(benefit, benefit.who.concernedAge, [...path, "who", "concernedAge"]),
    ...concernsFaults(benefit, event, path),
    ...stayFaults(benefit, event, path),
    ...benefit.who.answers.flatMap((condition, index) =>
      answerFaults(benefit, event, { condition, path: [...path, "who", "answers", index] }),
    ),
    ...paysFaults(benefit, event, [...path, "pays"]),
    ...documentFaults(benefit, path),
  ];
}

function ageFaults({ name }: BenefitRule, age: AgeRange | null, path: Path): RuleSetFault[] {
  if (age === null || age.under === null || compareSpans(age.from, age.under) < 0) return [];
  return [{ severity: "error", type: "age-empty", clause: name, from: age.from, under: age.under, path }];
}

function concernsFaults({ name, who }: BenefitRule, event: EventRule, path: Path): RuleSetFault[] {
  if (who.concerns.length === 0 || who.concerns.some((relation) => event.concerns.includes(relation)))
    return [];
  return [
    {
      severity: "error",
      type: "concerns-nobody",
      clause: name,
      event: event.name,
      path: [...path, "who", "concerns"],
    },
  ];
}

function stayFaults({ name, pays }: BenefitRule, event: EventRule, path: Path): RuleSetFault[] {
  if (pays.each !== "night" || event.stay) return [];
  return [
    {
      severity: "error",
      type: "nights-without-stay",
      clause: name,
      event: event.name,
      path: [...path, "pays", "each"],
    },
  ];
}

type Kind = AnswerKind["kind"];

function kindFaults(
  { name }: BenefitRule,
  ask: Ask | undefined,
  { needs, path }: { needs: readonly Kind[]; path: Path },
): RuleSetFault[] {
  if (ask === undefined || needs.includes(ask.answer.kind)) return [];
  return [
    {
      severity: "error",
      type: "ask-of-wrong-kind",
      clause: name,
      ask: ask.name,
      is: ask.answer.kind,
      needs,
      path,
    },
  ];
}

const kindsFor = (condition: AnswerCondition): readonly Kind[] => {
  if ("oneOf" in condition) return ["choice"];
  return "is" in condition ? ["yes-no"] : ["number", "baht"];
};

function answerFaults(
  benefit: BenefitRule,
  event: EventRule,
  { condition, path }: { condition: AnswerCondition; path: Path },
): RuleSetFault[] {
  const ask = event.asks.find(({ code }) => code === condition.ask);
  const wrong = kindFaults(benefit, ask, { needs: kindsFor(condition), path });
  if (wrong.length > 0 || ask?.answer.kind !== "number" || !("atLeast" in condition)) return wrong;
  const { from, to } = ask.answer;
  const never =
    (condition.atLeast !== null && to !== null && condition.atLeast > to) ||
    (condition.atMost !== null && from !== null && condition.atMost < from);
  return never
    ? [{ severity: "error", type: "condition-never-true", clause: benefit.name, ask: ask.name, path }]
    : [];
}

function paysFaults(benefit: BenefitRule, event: EventRule, path: Path): RuleSetFault[] {
  const { each, rate } = benefit.pays;
  const asked = (code: string): Ask | undefined => event.asks.find((ask) => ask.code === code);
  return [
    ...(typeof each === "string"
      ? []
      : kindFaults(benefit, asked(each.ask), { needs: ["number"], path: [...path, "each"] })),
    ...(rate.by === "cost"
      ? kindFaults(benefit, asked(rate.ask), {
          needs: ["baht", "number"],
          path: [...path, "percentOfCost", "ask"],
        })
      : []),
    ...(rate.by === "answer"
      ? [
          ...kindFaults(benefit, asked(rate.ask), { needs: ["choice"], path: [...path, "byAnswer", "ask"] }),
          ...amountFaults(benefit, asked(rate.ask), [...path, "byAnswer", "amounts"]),
        ]
      : []),
  ];
}

/** Every answer that the conditions let through must have its amount, and no other can come to one. */
function amountFaults(benefit: BenefitRule, ask: Ask | undefined, path: Path): RuleSetFault[] {
  const { rate } = benefit.pays;
  if (rate.by !== "answer" || ask?.answer.kind !== "choice") return [];
  const open = ask.answer.choices.filter(({ code }) =>
    benefit.who.answers.every(
      (condition) => condition.ask !== ask.code || !("oneOf" in condition) || condition.oneOf.includes(code),
    ),
  );
  const named = (code: string): string =>
    ask.answer.kind === "choice"
      ? (ask.answer.choices.find((choice) => choice.code === code)?.name ?? code)
      : code;
  return [
    ...open
      .filter(({ code }) => !rate.amounts.some(({ answer }) => answer === code))
      .map(({ name }): RuleSetFault => ({
        severity: "warning",
        type: "answer-without-amount",
        clause: benefit.name,
        answer: name,
        path,
      })),
    ...rate.amounts.flatMap(({ answer }, index): RuleSetFault[] =>
      open.some(({ code }) => code === answer)
        ? []
        : [
            {
              severity: "warning",
              type: "answer-unreachable",
              clause: benefit.name,
              answer: named(answer),
              path: [...path, index],
            },
          ],
    ),
  ];
}

/** What the committee finds by itself needs no paper; what a member asks for mostly does. */
function documentFaults({ name, documents, startedBy }: BenefitRule, path: Path): RuleSetFault[] {
  if (documents.length > 0 || startedBy === "committee") return [];
  return [{ severity: "warning", type: "no-documents", clause: name, path: [...path, "documents"] }];
}
