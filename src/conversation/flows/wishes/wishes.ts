import type { Moment } from "../../flow.ts";
import type { Reply } from "../../reply.ts";
import { led, text } from "../../say.ts";
import type { Scene, Turn } from "../../turn.ts";
import { understand, type Meaning } from "../../understand/keywords.ts";
import { happeningsIn } from "../../understand/life-words.ts";
import { wanted, type Wish } from "../../understand/wanted.ts";
import { inLanguage } from "../../wording/in-language.ts";
import { menuWords } from "../../wording/menu.ts";
import { shortMenu } from "../menu.ts";
import { followShortcut } from "../shortcuts.ts";
import { offer, withNext } from "./cards.ts";
import { leadsTo, namesOfWishes } from "./leads-to.ts";

/**
 * What somebody typed freely, where nothing was asked and no menu's word stands alone: begun where it is sure, offered
 * where it is not, and where nobody can say what it is, said so.
 */
export function wishTurn(typed: string, moment: Moment): Turn {
  const { scene } = moment;
  const word = understand(typed)?.meaning;
  // Whoever is in office works here: their own words come before what members mean by them.
  if (word !== undefined && ofOffice.has(word) && scene.roles.length > 0) return follow(word, moment);
  const want = wanted(typed, scene.taught);
  if (want.type === "sure") return begun(want, { typed, word }, moment);
  if (word !== undefined && isBegunByPart(word)) return follow(word, moment);
  const tellsOfLife = typed.length <= longestTold && happeningsIn(typed).length > 0;
  if (want.type === "unsure") {
    // Two readers who know nothing of each other think of a claim, and of nothing else: that is sure.
    const [wish, ...others] = want.wishes;
    return tellsOfLife && isClaim(wish) && others.length === 0
      ? begun({ wish, next: [] }, { typed, word }, moment)
      : notUnderstood(offer(want.wishes, scene));
  }
  return tellsOfLife ? notUnderstood(offer([{ intent: "claim.any" }], scene)) : lost(scene);
}

const isClaim = ({ intent }: Wish): boolean => intent.startsWith("claim.") && intent !== "claim.status";

const longestTold = 200;

const notUnderstood = (reply: Reply): Turn => ({ type: "end", reply, isNotUnderstood: true });
const lost = (scene: Scene): Turn =>
  notUnderstood(led([text(inLanguage(menuWords, scene).notUnderstood)], shortMenu(scene)));

interface Said {
  readonly typed: string;
  readonly word: Meaning | undefined;
}

function begun(
  { wish, next }: { readonly wish: Wish; readonly next: readonly Wish[] },
  { typed, word }: Said,
  moment: Moment,
): Turn {
  const turn = followShortcut(leadsTo(wish, moment.scene, { typed, ...(word && { word }) }), moment);
  if (turn === undefined) return lost(moment.scene);
  return turn.type === "do"
    ? { ...turn, ...(next.length > 0 && { next }) }
    : withNext(turn, next, moment.scene);
}

const follow = (name: Meaning, moment: Moment): Turn =>
  followShortcut({ name, facts: {} }, moment) ?? lost(moment.scene);

/** Work of the committee, said among other words. */
const ofOffice: ReadonlySet<Meaning> = new Set([
  "receive:begin",
  "office:show",
  "hand-in:begin",
  "bank:deposit",
  "bank:withdraw",
  "expense:begin",
  "cancel-receipt:begin",
  "close:begin",
  "requests:show",
  "code:begin",
  "day-sheet:show",
  "slip:work",
  "work:show",
  "complaint:work",
  "broadcast:show",
  "broadcast:begin",
  "meeting:begin",
  "words:begin",
]);

/** These do something at once: only in so many words, or by a button. */
const onlyWhole: ReadonlySet<Meaning> = new Set([
  "collect:begin",
  "reminders:stop",
  "reminders:go-on",
  "news:take",
  "consent:withdraw",
  "prefer:short",
  "prefer:detailed",
  "prefer:english",
  "prefer:thai",
]);

/** A menu's word somewhere in a text begins what no wish leads to. */
const isBegunByPart = (word: Meaning): boolean =>
  !ofOffice.has(word) && !onlyWhole.has(word) && !namesOfWishes.has(word);
