import { end, type Moment } from "../../flow.ts";
import type { Reply } from "../../reply.ts";
import { cards, reply } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Turn } from "../../turn.ts";
import { officeWords, type OfficeAct } from "../../wording/books/office-menu.ts";
import { phrases } from "../../wording/phrases.ts";
import { actsOf } from "./acts.ts";
import { simply } from "./ending.ts";

const words = officeWords.th;

/** "งานกองทุน": what this person's offices let them do here, in the order of a day. */
export const showOffice = (moment: Moment): Turn => {
  const acts = actsOf(moment.scene.roles);
  return acts.length === 0 ? simply(words.notInOffice, moment) : end(officeMenu(acts));
};

const officeMenu = (acts: readonly OfficeAct[]): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.title,
      rows: acts.map((act) => ({ label: phrases.th.labels[act], value: words.about[act] })),
      notes: [words.choose],
      // Three cards at most: whoever holds every office finds the menu by its word.
      buttons: [...acts.map((act) => shortcut(act)), shortcut("lesson:begin"), shortcut("help:show")].slice(
        0,
        12,
      ),
      summary: words.summary,
    }),
  );
