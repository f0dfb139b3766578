import { nearestWord } from "#core/rule-set/nearest-word.ts";
import { ok, refused } from "#core/result.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Kind } from "../option.ts";

export const text = (stands: string): Kind<string> => ({
  stands,
  read: (given) => (given.trim() === "" ? refused("nothing stands there.") : ok(given.trim())),
});

/** A secret, a citizen id, a phone: may come from standard input. */
export const privateText = (stands: string): Kind<string> => ({ ...text(stands), isPrivate: true });

export const oneOf = <const Choice extends string>(
  stands: string,
  choices: readonly Choice[],
): Kind<Choice> => ({
  stands,
  read(given) {
    const chosen = choices.find((choice) => choice === given.trim().toLowerCase());
    if (chosen !== undefined) return ok(chosen);
    const near = nearestWord(given, choices);
    const meant = near === null ? "" : ` Did you mean ${near}?`;
    return refused(`"${given}" is not one of ${choices.join(", ")}.${meant}`);
  },
});

/** Digits only, Thai ones too. */
export const wholeNumber = (stands: string, least: number, most: number): Kind<number> => ({
  stands,
  read(given) {
    const digits = arabicDigits(given.trim());
    const number = /^\d{1,9}$/u.test(digits) ? Number(digits) : Number.NaN;
    return number >= least && number <= most
      ? ok(number)
      : refused(`"${given}" is not a whole number from ${least} to ${most}.`);
  },
});
