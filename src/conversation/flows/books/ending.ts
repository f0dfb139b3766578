import type { BooksRefusal } from "../../deeds/books.ts";
import { end, type Moment } from "../../flow.ts";
import { led, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { shortMenu } from "../menu.ts";

/** One sentence, and back to the menu. */
export const simply = (said: string, { scene }: Moment): Turn => end(led([text(said)], shortMenu(scene)));

/** What no question of the flow can mend ends its talk; a draft that was booked with other facts is shown as it stands. */
export const refusedTurn = (refusal: BooksRefusal, moment: Moment, draft?: Conversation): Turn =>
  refusal.type === "same-key-other-wish" && draft !== undefined
    ? { type: "do", deed: { type: "look-up-draft", key: draft.draftId } }
    : simply(refusalWords(refusal), moment);
