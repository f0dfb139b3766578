import type { Problem, ProblemKind } from "../rules/rule.ts";
import type { Answer, Dialect } from "./endpoint.ts";

/**
 * How LINE words what is wrong with a body. There are three dialects: a property that cannot be read at all, a list
 * of mistakes with their places, and, inside flex messages, a list with places written as JSON pointers.
 */
export function refusal(problems: readonly Problem[], dialect: Dialect = "message"): Answer {
  if (dialect === "rich-menu") return { status: 400, body: ordinary(problems.map(inMenu)), invalid: true };
  const outside = problems.filter((problem) => flexPlace(problem) === undefined);
  return { status: 400, body: outside.length > 0 ? ordinary(outside) : inFlex(problems), invalid: true };
}

const inMenu = (problem: Problem): Problem =>
  problem.kind === "missing" ? { ...problem, message: "must be specified" } : problem;

function ordinary(problems: readonly Problem[]): object {
  const unreadable = problems.find(({ kind }) => kind === "unknown" || kind === "type");
  const message =
    unreadable === undefined
      ? `The request body has ${problems.length} error(s)`
      : `The property, '${unreadable.property}', in the request body is invalid (line: -, column: -)`;
  return { message, details: problems.map(({ message: words, property }) => ({ message: words, property })) };
}

const flexWords: Partial<Record<ProblemKind, string>> = {
  missing: "must be specified",
  unknown: "invalid property",
  choice: "invalid property",
  type: "invalid property",
  address: "invalid uri scheme",
};

/** Only the first message with mistakes is told about. */
function inFlex(problems: readonly Problem[]): object {
  const [first] = problems;
  const index = first === undefined ? "0" : (flexPlace(first)?.index ?? "0");
  const details = problems.flatMap((problem) => {
    const place = flexPlace(problem);
    if (place?.index !== index) return [];
    return [
      { message: flexWords[problem.kind ?? ("" as ProblemKind)] ?? problem.message, property: place.pointer },
    ];
  });
  return { message: `A message (messages[${index}]) in the request body is invalid`, details };
}

/** Only flex messages have `contents` directly in the message object. */
function flexPlace({ property }: Problem): { readonly index: string; readonly pointer: string } | undefined {
  const [, index, path] = /^messages\[(\d+)\]\.contents(.*)$/u.exec(property) ?? [];
  if (index === undefined || path === undefined) return undefined;
  const pointer = path.replaceAll(/\.|\[/gu, "/").replaceAll("]", "");
  return { index, pointer: pointer === "" ? "/" : pointer };
}
