import { longest } from "#core/thai-text/parse.ts";
import { dateRules, wholeTextDateRules } from "./date-rules.ts";
import { after, type CalendarRule, link, maybe, meaning, sequence, unit } from "./grammar.ts";
import type { Said } from "./said.ts";
import { spokenRules, wholeTextSpokenRules } from "./spoken-rules.ts";
import type { CalendarToken } from "./tokens.ts";

/** What was said of a day, and whether it was said to be only about then ("ประมาณ", "ราวๆ"). */
export type SaidOfDay = { readonly said: Said; readonly about: boolean };

const perhapsAbout = (rule: CalendarRule<Said>): CalendarRule<SaidOfDay> =>
  meaning(sequence(maybe(link("about")), rule, maybe(link("about"))), ([before, said, after]) => ({
    said,
    about: before !== undefined || after !== undefined,
  }));

const standsOut = longest<CalendarToken, Said>([...dateRules, ...spokenRules]);

/** A day that stands out in any sentence. */
export const dayAnywhere = perhapsAbout(standsOut);

/**
 * A day where nothing but a day is expected. Only there "คืน" before it is the night of that day ("คืนวันศุกร์"): in a
 * sentence it rather ends a count ("4 คืน วันที่ 1").
 */
export const dayAlone = perhapsAbout(
  longest<CalendarToken, Said>([
    standsOut,
    after(unit("night"), standsOut),
    ...wholeTextDateRules,
    ...wholeTextSpokenRules,
  ]),
);
