import { z } from "zod";
import { codeInFile, nameInFile } from "./words.ts";

/** Whom an event is about, seen from the member. "self" is the member. */
export const relations = [
  "self",
  "spouse",
  "child",
  "father",
  "mother",
  "sibling",
  "grandparent",
  "grandchild",
  "household",
  "other",
] as const;
export type Relation = (typeof relations)[number];

/** A member has one of these, so that nobody needs to be told apart. */
export const isUnique = (relation: Relation): boolean =>
  relation === "self" || relation === "spouse" || relation === "father" || relation === "mother";

/**
 * What happens in a life and may give rise to benefits: a birth gives the child's gift and the mother's nights. The
 * event says what has to be asked about it, the benefits say what follows from the answers.
 */
export interface EventRule {
  readonly code: string;
  readonly name: string;
  /** Nights in hospital belong to it: from when and until when is asked. */
  readonly stay: boolean;
  /** About whom it may be. With one alone nobody is asked. */
  readonly concerns: readonly Relation[];
  /** The member's death. Reminders stop and the membership ends on its day. */
  readonly endsMembership: boolean;
  readonly asks: readonly Ask[];
}

/** One question that the claimant is asked beyond days, nights and persons. Never one for a diagnosis. */
export interface Ask {
  readonly code: string;
  readonly name: string;
  /** The whole sentence for the chat; null where "name" with "?" reads well enough. */
  readonly question: string | null;
  readonly answer: AnswerKind;
  /** What is taken where nothing was answered, such as one child at a birth; null where it must be asked. */
  readonly otherwise: string | number | boolean | null;
}

export type AnswerKind =
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "number"; readonly from: number | null; readonly to: number | null }
  | { readonly kind: "baht" | "yes-no" | "text" };

export interface Choice {
  readonly code: string;
  readonly name: string;
}

interface AskWritten {
  readonly kind: AnswerKind["kind"];
  readonly choices?: readonly Choice[] | undefined;
  readonly otherwise?: string | number | boolean | undefined;
}

function otherwiseFits({ kind, choices, otherwise }: AskWritten): boolean {
  if (otherwise === undefined) return true;
  if (kind === "choice") return (choices ?? []).some(({ code }) => code === otherwise);
  return typeof otherwise === { number: "number", baht: "number", "yes-no": "boolean", text: "string" }[kind];
}

const askInFile = z
  .strictObject({
    code: codeInFile,
    name: nameInFile,
    question: z.string().min(1).max(500).optional(),
    kind: z.enum(["choice", "number", "baht", "yes-no", "text"]),
    choices: z.array(z.strictObject({ code: codeInFile, name: nameInFile })).optional(),
    from: z.number().optional(),
    to: z.number().optional(),
    otherwise: z
      .union([z.string(), z.number(), z.boolean()])
      .optional()
      .meta({ description: "What is taken where nothing was answered" }),
  })
  .refine((ask) => (ask.kind === "choice") === (ask.choices?.length ?? 0) > 0, {
    path: ["choices"],
    error: "choices-for-choice",
  })
  .refine(otherwiseFits, { path: ["otherwise"], error: "otherwise-of-kind" });

export const eventInFile = z.strictObject({
  code: codeInFile,
  name: nameInFile,
  stay: z.boolean().default(false),
  concerns: z.array(z.enum(relations)).min(1).default(["self"]),
  endsMembership: z.boolean().default(false),
  asks: z.array(askInFile).default([]),
});

export function eventRuleFrom(file: z.output<typeof eventInFile>): EventRule {
  return {
    ...file,
    asks: file.asks.map((ask) => ({
      code: ask.code,
      name: ask.name,
      question: ask.question ?? null,
      answer: answerKindFrom(ask),
      otherwise: ask.otherwise ?? null,
    })),
  };
}

function answerKindFrom(ask: z.output<typeof askInFile>): AnswerKind {
  if (ask.kind === "choice") return { kind: "choice", choices: ask.choices ?? [] };
  if (ask.kind === "number") return { kind: "number", from: ask.from ?? null, to: ask.to ?? null };
  return { kind: ask.kind };
}
