import type { Card, Reply } from "#conversation/reply.ts";

/** One reply of the gallery: what it is, and the reply as the code that says it made it. */
export interface CardSample {
  /** Stable: the anchor on the page and the name of the picture. */
  readonly id: string;
  readonly title: string;
  readonly reply: Reply;
}

export const cardsOf = ({ says }: Reply): readonly Card[] =>
  says.filter((saying): saying is Card => saying.type === "card");
