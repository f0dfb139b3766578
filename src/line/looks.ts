import type { Card } from "#conversation/reply.ts";

/**
 * The one visual language of all cards. Every pair of letter and ground has a contrast of at least 4.5 to 1 (WCAG AA;
 * a test computes it), and a look is told by a sign and a word before it is told by its colour.
 */
export interface Look {
  readonly sign: string;
  readonly word: string;
  readonly colour: string;
}

export const looks: Readonly<Record<Card["look"], Look>> = {
  plain: { sign: "i", word: "ข้อมูล", colour: "#274B73" },
  good: { sign: "✓", word: "เรียบร้อย", colour: "#0B6139" },
  waiting: { sign: "…", word: "กำลังรอ", colour: "#7A4A00" },
  attention: { sign: "!", word: "โปรดทราบ", colour: "#9B1C1C" },
};

/** On everything that a practice fund says. */
export const practiceMark = { inText: "(ซ้อม)", inBand: "ซ้อม" } as const;

export const colours = {
  paper: "#FFFFFF",
  ink: "#1B1B1B",
  /** Labels and notes: quieter than ink, still easy to read. */
  soft: "#4B4B4B",
  line: "#D5D9DE",
  /** The button that goes on is always this one, whatever the card's look: the same thing, the same colour. */
  onward: "#0B6139",
  /** LINE writes on a secondary button in black. */
  beside: "#E4EAE6",
  /** A button that takes something away, written in this and set apart. */
  away: "#9B1C1C",
} as const;
