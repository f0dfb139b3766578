import { longest } from "#core/thai-text/parse.ts";
import { dateRules, wholeTextDateRules } from "./date-rules.ts";
import { type CalendarRule, link, maybe, meaning, sequence } from "./grammar.ts";
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

/** A day that stands out in any sentence. */
export const dayAnywhere = perhapsAbout(longest<CalendarToken, Said>([...dateRules, ...spokenRules]));

/** A day where nothing but a day is expected. */
export const dayAlone = perhapsAbout(
  longest<CalendarToken, Said>([
    ...dateRules,
    ...spokenRules,
    ...wholeTextDateRules,
    ...wholeTextSpokenRules,
  ]),
);
