import type { BenefitInFile } from "./benefit-in-file.ts";
import { limitScopes } from "./benefit-rules.ts";
import type { Named, Path, RuleSetFault } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";
import type { RuleSetInFile } from "./rule-set-in-file.ts";
import { spanFromFile } from "./span.ts";
import { statusFormKinds } from "./standard-kinds.ts";

/** Every name that a clause uses must stand somewhere in the file, and only once. */
export function nameFaults(file: RuleSetInFile): RuleSetFault[] {
  return [
    ...twice("plan", ["contributions", "plans"], file.contributions.plans),
    ...twice("waiting-class", ["waitingClasses"], file.waitingClasses),
    ...twice("document", ["documents"], file.documents),
    ...twice("event", ["events"], file.events),
    ...file.events.flatMap((event, index) => [
      ...twice("ask", ["events", index, "asks"], event.asks),
      ...event.asks.flatMap((ask, at) =>
        twice("answer", ["events", index, "asks", at, "choices"], ask.choices ?? []),
      ),
    ]),
    ...twice("benefit", ["benefits"], file.benefits),
    ...twice("shared-limit", ["sharedLimits"], file.sharedLimits),
    ...twice("policy", ["approval", "policies"], file.approval.policies),
    ...twice("sub-fund", ["books", "subFunds"], file.books.subFunds),
    ...twice(
      "role",
      ["approval", "roles"],
      file.approval.roles.map(({ role }) => ({ code: role })),
    ),
    ...file.benefits.flatMap((benefit, index) => benefitNameFaults(file, benefit, ["benefits", index])),
    ...file.sharedLimits.flatMap((limit, index) => [
      ...limit.benefits.flatMap((code, at) =>
        unknown(["sharedLimits", index, "benefits", at], {
          what: "benefit",
          code,
          known: codes(file.benefits),
        }),
      ),
      ...scopeFaults(
        limit.per,
        ["sharedLimits", index, "per"],
        [...new Set(file.events.flatMap(({ asks }) => asks.map(({ code }) => code)))],
      ),
    ]),
    ...approvalNameFaults(file),
  ];
}

type Coded = { readonly code: string };
const codes = (list: readonly Coded[]): string[] => list.map(({ code }) => code);

function twice(what: Named, path: Path, list: readonly Coded[]): RuleSetFault[] {
  return list.flatMap(({ code }, index): RuleSetFault[] => {
    const first = list.findIndex((other) => other.code === code);
    if (first === index) return [];
    return [
      {
        severity: "error",
        type: "named-twice",
        what,
        name: code,
        path: [...path, index],
        also: [...path, first],
      },
    ];
  });
}

function unknown(
  path: Path,
  { what, code, known }: { what: Named; code: string; known: readonly string[] },
): RuleSetFault[] {
  if (known.includes(code)) return [];
  return [
    { severity: "error", type: "unknown-name", what, name: code, meant: nearestWord(code, known), path },
  ];
}

function scopeFaults(per: string | readonly string[], path: Path, asks: readonly string[]): RuleSetFault[] {
  const known = [...limitScopes, ...asks];
  return typeof per === "string"
    ? unknown(path, { what: "scope", code: per, known })
    : per.flatMap((code, index) => unknown([...path, index], { what: "scope", code, known }));
}

function benefitNameFaults(file: RuleSetInFile, benefit: BenefitInFile, path: Path): RuleSetFault[] {
  const named = (word: string, what: Named, list: readonly Coded[], code: string): RuleSetFault[] =>
    unknown([...path, word], { what, code, known: codes(list) });
  const event = file.events.find(({ code }) => code === benefit.event);
  return [
    ...named("event", "event", file.events, benefit.event),
    ...named("standardKind", "standard-kind", file.standardKinds ?? statusFormKinds, benefit.standardKind),
    ...named("policy", "policy", file.approval.policies, benefit.policy),
    ...(spanFromFile(benefit.waiting) === null
      ? named("waiting", "waiting-class", file.waitingClasses, benefit.waiting)
      : []),
    ...benefit.documents.flatMap((code, index) =>
      unknown([...path, "documents", index], { what: "document", code, known: codes(file.documents) }),
    ),
    // Without its event nothing can be said about the event's questions.
    ...(event === undefined ? [] : askNameFaults(benefit, event.asks, path)),
  ];
}

type AskInFile = RuleSetInFile["events"][number]["asks"][number];

function askNameFaults(benefit: BenefitInFile, asks: readonly AskInFile[], path: Path): RuleSetFault[] {
  const { pays, who } = benefit;
  const known = codes(asks);
  const ask = (at: Path, code: string): RuleSetFault[] =>
    unknown([...path, ...at], { what: "ask", code, known });
  const answers = (at: Path, code: string, given: readonly string[]): RuleSetFault[] => {
    const choices = codes(asks.find((one) => one.code === code)?.choices ?? []);
    if (choices.length === 0) return [];
    return given.flatMap((answer) =>
      unknown([...path, ...at], { what: "answer", code: answer, known: choices }),
    );
  };
  return [
    ...(pays.each === "event" || pays.each === "night" ? [] : ask(["pays", "each"], pays.each)),
    ...(pays.byAnswer === undefined ? [] : ask(["pays", "byAnswer", "ask"], pays.byAnswer.ask)),
    ...(pays.byAnswer?.amounts ?? []).flatMap(({ answer }, index) =>
      answers(["pays", "byAnswer", "amounts", index], pays.byAnswer!.ask, [answer]),
    ),
    ...(pays.percentOfCost === undefined
      ? []
      : ask(["pays", "percentOfCost", "ask"], pays.percentOfCost.ask)),
    ...who.answers.flatMap((condition, index) => [
      ...ask(["who", "answers", index, "ask"], condition.ask),
      ...answers(["who", "answers", index, "oneOf"], condition.ask, condition.oneOf ?? []),
    ]),
    ...benefit.limits.flatMap((limit, index) =>
      scopeFaults(limit.per, [...path, "limits", index, "per"], known),
    ),
  ];
}

function approvalNameFaults({ approval, documents }: RuleSetInFile): RuleSetFault[] {
  const policies = codes(approval.policies);
  const document = (path: Path, code: string | undefined): RuleSetFault[] =>
    code === undefined ? [] : unknown(path, { what: "document", code, known: codes(documents) });
  return [
    ...approval.policies.flatMap(({ above }, index) =>
      above === undefined
        ? []
        : unknown(["approval", "policies", index, "above", "policy"], {
            what: "policy",
            code: above.policy,
            known: policies,
          }),
    ),
    ...document(["approval", "heir", "document"], approval.heir?.document),
    ...document(["approval", "proxyDocument"], approval.proxyDocument),
  ];
}
