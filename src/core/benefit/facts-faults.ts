import type { AnswerKind, EventRule } from "#core/rule-set/event-rules.ts";
import type { Path, RuleSetFault } from "#core/rule-set/fault.ts";
import { nearestWord } from "#core/rule-set/nearest-word.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { QuoteFacts } from "./facts-in-file.ts";

/** What facts say that the rule set does not know: a misspelt event would otherwise just give nothing. */
export function factsFaults(rules: RuleSet, { event }: QuoteFacts): RuleSetFault[] {
  const rule = rules.events.find(({ code }) => code === event.code);
  if (rule === undefined) {
    const known = rules.events.map(({ code }) => code);
    return [unknownName(["event", "code"], { what: "event", name: event.code, known })];
  }
  const documents = rules.documents.map(({ code }) => code);
  return [
    ...Object.entries(event.answers).flatMap(([ask, answer]) => answerFaults(rule, ask, answer)),
    ...event.documents.flatMap((name, index) =>
      documents.includes(name)
        ? []
        : [unknownName(["event", "documents", index], { what: "document", name, known: documents })],
    ),
  ];
}

function unknownName(
  path: Path,
  {
    what,
    name,
    known,
  }: { what: "event" | "ask" | "answer" | "document"; name: string; known: readonly string[] },
): RuleSetFault {
  return { severity: "error", type: "unknown-name", what, name, meant: nearestWord(name, known), path };
}

function answerFaults(rule: EventRule, ask: string, answer: string | number | boolean): RuleSetFault[] {
  const path = ["event", "answers", ask];
  const kind = rule.asks.find(({ code }) => code === ask)?.answer;
  if (kind === undefined) {
    return [unknownName(path, { what: "ask", name: ask, known: rule.asks.map(({ code }) => code) })];
  }
  if (kind.kind === "choice") {
    const known = kind.choices.map(({ code }) => code);
    return known.includes(String(answer))
      ? []
      : [unknownName(path, { what: "answer", name: String(answer), known })];
  }
  const { type, expected } = answerTypes[kind.kind];
  if (typeof answer === type) return [];
  return [{ severity: "error", type: "wrong-shape", expected, found: String(answer), path }];
}

const answerTypes = {
  number: { type: "number", expected: "number" },
  baht: { type: "number", expected: "baht" },
  "yes-no": { type: "boolean", expected: "yes-or-no" },
  text: { type: "string", expected: "text" },
} as const satisfies Readonly<Record<Exclude<AnswerKind["kind"], "choice">, object>>;
