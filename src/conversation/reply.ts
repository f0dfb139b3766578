/**
 * What the bot says, as plain data. `line/render` alone makes LINE messages of it; the web and the tests read it as it is.
 * Lengths are LINE's (docs/architecture.md): a choice's label has at most 20 characters, its `send` at most 300 bytes.
 */
export interface Reply {
  /** One to five sayings, in the order in which they are read. */
  readonly says: readonly [Saying, ...Saying[]];
  /** Shown as quick replies under the last saying; on a PC there are none, so a card's buttons say the same. */
  readonly choices?: readonly Choice[];
}

export type Saying = { readonly type: "text"; readonly text: string } | Picture | Card;

/** A JPEG or PNG at an https address, of at most a megabyte, so that it is its own preview; whoever has the address sees it. */
export interface Picture {
  readonly type: "image";
  readonly url: string;
  /** What it shows, for whoever reads the talk without it. LINE has no place for this: what must be known is said beside it. */
  readonly shows: string;
}

/** A key–value card. The look is a colour band with a word and a sign: colour never stands alone. */
export interface Card {
  readonly type: "card";
  readonly look: "plain" | "good" | "waiting" | "attention";
  readonly title: string;
  /** One large line under the title: the answer itself. */
  readonly headline?: string;
  /** Somebody's own sentences, in their own lines. */
  readonly paragraph?: string;
  readonly rows: readonly CardRow[];
  readonly notes?: readonly string[];
  /** At most four, the likeliest first; one that takes something away stands last and apart. */
  readonly buttons?: readonly Choice[];
  /** It goes on with the buttons of the card before it, so that none of its own is the likeliest. */
  readonly isMore?: true;
  /** A full sentence: the notification, and what a screen reader says. */
  readonly summary: string;
}

export interface CardRow {
  readonly label: string;
  readonly value: string;
  readonly strong?: true;
}

export type Choice =
  | { readonly type: "choice"; readonly label: string; readonly send: string; readonly away?: true }
  | { readonly type: "call"; readonly label: string; readonly phone: string }
  /** A page of ours, at an https address. */
  | { readonly type: "open"; readonly label: string; readonly url: string }
  /** Puts a text where it can be pasted from. Phones alone do it, so that the text stands in the talk besides. */
  | { readonly type: "copy"; readonly label: string; readonly text: string }
  | {
      readonly type: "pick-day";
      readonly label: string;
      readonly send: string;
      /** YYYY-MM-DD, Gregorian: a reply is plain JSON. */
      readonly from: string;
      readonly to: string;
    };
