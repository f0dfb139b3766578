import { mayReceive } from "#core/fund/office.ts";
import type { Choice, Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { actsOf } from "./books/acts.ts";
import { shortcut, type Shortcut } from "../shortcuts.ts";
import type { Scene } from "../turn.ts";
import { inLanguage, languageOf, wantsShort } from "../wording/in-language.ts";
import { menuWords } from "../wording/menu.ts";

/** One card with the four likeliest: where every talk comes back to. */
export function shortMenu(scene: Scene): Reply {
  const words = inLanguage(menuWords, scene);
  return reply(
    ...cards({
      look: "plain",
      title: words.title,
      notes: [stateOf(scene)],
      buttons: buttons(likeliest(scene), scene),
      summary: words.summary,
    }),
  );
}

/** Everything that this person can do here now. */
export function fullMenu(scene: Scene): Reply {
  const words = inLanguage(menuWords, scene);
  const rest = cards({
    look: "plain",
    isMore: true,
    title: words.more,
    notes: wantsShort(scene) ? [] : [words.typeToo],
    buttons: buttons(others(scene), scene),
    summary: words.summary,
  });
  return reply(...shortMenu(scene).says, ...rest);
}

function likeliest(scene: Scene): Shortcut[] {
  const { roles } = scene;
  if (mayReceive(roles)) return ["receive:begin", "office:show", "contributions:show", "help:show"];
  if (actsOf(roles).length > 0) return ["work:show", "office:show", "contributions:show", "help:show"];
  if (scene.linked.length === 0) return ["link:begin", "apply:show", "ask:show", "contact:show"];
  return ["contributions:show", "pay:begin", "claim:begin", "help:show"];
}

/** Two cards of them at most. */
function others({ linked, roles }: Scene): Shortcut[] {
  if (linked.length === 0) return ["claim:begin", "privacy:show"];
  const second: Shortcut = linked.length > 1 ? "member:switch" : "privacy:show";
  // Whoever is in office has their work where the questions stand for others.
  const own: readonly Shortcut[] =
    actsOf(roles).length > 0
      ? ["pay:begin", "claim:begin", "ask:show"]
      : ["rights:show", "ask:show", "contact:show"];
  return ["claim:follow", ...own, "complaint:begin", second, "link:begin", "unlink:begin"];
}

const buttons = (names: readonly Shortcut[], scene: Scene): Choice[] =>
  names.map((name) => shortcut(name, {}, languageOf(scene)));

function stateOf(scene: Scene): string {
  const words = inLanguage(menuWords, scene);
  const { chosen } = scene;
  return chosen === undefined ? words.stateNotLinked : words.stateOf(chosen.name, chosen.memberNo);
}
