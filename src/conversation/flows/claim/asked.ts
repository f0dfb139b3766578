import type { CardRow, Choice, Reply } from "../../reply.ts";
import { keptDay } from "../../kept-joining.ts";
import { button, questionCard, shortened } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Scene } from "../../turn.ts";
import { claimWords } from "../../wording/claim.ts";
import { fieldsOf, placeOf, type ClaimDraft, type Facts, type Field } from "./draft.ts";

const words = claimWords.th;

/** Everything that a question is made of. */
export interface Asking {
  readonly facts: Facts;
  readonly draft: ClaimDraft;
  readonly stamp: string;
  readonly scene: Scene;
}

export const choose = (
  label: string,
  field: Field | "other",
  value: string,
  { stamp }: Pick<Asking, "stamp">,
): Choice => button(label, `claim:${field}`, { facts: { value }, stamp });

interface AskedParts {
  readonly ask: string;
  readonly howToSay?: string;
  readonly rows?: readonly CardRow[];
  readonly notes?: readonly string[];
  readonly buttons?: readonly Choice[];
}

/** One question: how far one has come, the question large, how it can be answered, and always a way out. */
export function asked(
  field: Field,
  { facts, draft, stamp }: Asking,
  { ask, howToSay, rows = [], notes = [], buttons = [] }: AskedParts,
): Reply {
  const { step, of } = placeOf(field, facts, draft);
  // How many questions there are is known once the event is.
  const isCounted = draft.about !== undefined && fieldsOf(facts, draft).includes(field);
  return questionCard(
    {
      look: "plain",
      title: isCounted ? words.step(step, of) : words.title,
      headline: shortened(ask, 200),
      rows,
      notes: [...(howToSay === undefined ? [] : [howToSay]), ...notes],
      buttons,
      summary: ask,
    },
    [cancelButton(stamp)],
  );
}

/** A day that may be two things is asked about: the likeliest first. */
export const candidatesIn = (facts: Facts): readonly Temporal.PlainDate[] =>
  (facts["candidates"] ?? "").split("\n").flatMap((iso) => keptDay(iso) ?? []);

export const sendOf = (field: Field, stamp: string): string => {
  const choice = button("-", `claim:${field}`, { stamp });
  return choice.type === "choice" ? choice.send : "";
};
