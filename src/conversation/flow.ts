import { assert } from "#core/assert.ts";
import type { Chosen } from "./choice.ts";
import type { Outcome } from "./deed.ts";
import type { BooksDeed, BooksOutcome } from "./deeds/books.ts";
import type { Reply, Saying } from "./reply.ts";
import { led } from "./say.ts";
import type { Conversation, Scene, Turn } from "./turn.ts";

/** What a flow is: named steps. A question is made from the stored conversation alone, so it can be asked again at any time. */
export interface Flow {
  readonly name: string;
  readonly steps: ReadonlyMap<string, Step>;
  /** Said when it ends before its end: what stays as it was. */
  readonly leftAsItWas: string;
  /**
   * It took trouble to get so far, so it is not given up for another talk: it is put aside, and gone on with afterwards or
   * days later. `resume` asks whether to; undefined where there is nothing yet to go on with.
   */
  readonly keepsPlace?: {
    readonly said: string;
    readonly resume: (aside: Conversation, moment: Moment) => Turn | undefined;
    /** Beside another talk that was put aside before it, this one is the lesser loss. */
    readonly givesWay?: true;
  };
  /** Of a photo that comes where none is wanted: it is not kept, and said when it will be. */
  readonly saidOfDocument?: string;
  /** The next turn after a deed of this flow; undefined for outcomes that are none of its own. */
  readonly told: (outcome: Outcome, conversation: Conversation, moment: Moment) => Turn | undefined;
  /** What a button of an earlier question still does, as if nothing were going on. It may look; it never writes. */
  readonly afterOldButton?: (chosen: Chosen) => Turn | undefined;
}

export interface Step {
  /** Undefined where the stored facts are not such as this step leaves behind. */
  readonly question: (conversation: Conversation, scene: Scene) => Reply | undefined;
  /** Undefined where it is no answer; `hint` then says what one looks like, and the question is asked again. */
  readonly answer: (answer: Answer, conversation: Conversation, moment: Moment) => Turn | undefined;
  readonly hint: string;
  /** Names are answers here, also those that are a menu's word elsewhere. */
  readonly takesNames?: true;
  /** What is done with a photo or file that comes while this is asked; where absent, it is not kept. */
  readonly takesDocument?: (
    messageId: string,
    conversation: Conversation,
    moment: Moment,
  ) => Turn | undefined;
  /** Told in one's own words: a way out or a menu's word only where nothing else is said. */
  readonly takesSentences?: true;
}

/** Words are as they were typed. */
export type Answer =
  | { readonly type: "words"; readonly text: string }
  | { readonly type: "choice"; readonly chosen: Chosen };

/** The scene, and LINE's clock when this was heard. */
export interface Moment {
  readonly scene: Scene;
  readonly at: number;
}

export interface Next {
  readonly facts?: Readonly<Record<string, string>>;
  /** Left out at a flow's first step: a draft's id is made there and kept to its end (decisions.md 25). */
  readonly draftId?: string;
  readonly first?: readonly Saying[];
}

/** Asks a step's question under a fresh stamp, so that the buttons of every earlier one are old from now on. */
export const asks =
  (flow: string, step: string, questionOf: Step["question"]) =>
  ({ facts = {}, draftId, first = [] }: Next, { scene, at }: Moment): Turn => {
    const { freshId: stamp } = scene;
    const conversation: Conversation = {
      v: 1,
      flow,
      step,
      draftId: draftId ?? stamp,
      stamp,
      askedAt: at,
      facts,
    };
    const question = questionOf(conversation, scene);
    assert(question !== undefined, "a flow asks only what it can ask again");
    return { type: "ask", conversation, reply: led(first, question) };
  };

export const end = (reply: Reply): Turn => ({ type: "end", reply });

export const doBooks = (deed: BooksDeed, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "books", deed },
  ...(conversation && { conversation }),
});

/** For flows whose deeds all are of the books. */
export const toldOfBooks =
  (
    tell: (outcome: BooksOutcome, conversation: Conversation, moment: Moment) => Turn | undefined,
  ): Flow["told"] =>
  (outcome, conversation, moment) =>
    outcome.type === "books" ? tell(outcome.outcome, conversation, moment) : undefined;
