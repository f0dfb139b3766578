import { showBaht, type Satang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { readBaht, type AmountFault } from "#core/thai-number/read-amount.ts";
import type { Kind } from "../option.ts";

const howToWrite = "write baht in figures, such as 30 or 30.50.";

const faults: Readonly<Record<AmountFault, string>> = {
  negative: "is less than nothing",
  "finer-than-satang": "is finer than a satang",
  "too-large": "is more money than there can be",
};

/** More than nothing, to the satang; what may mean two amounts is asked about and never guessed. */
export const baht = (stands: string): Kind<Satang> => ({
  stands,
  read(given) {
    const reading = readBaht(given);
    switch (reading.type) {
      case "amount":
        return reading.amount > 0n ? ok(reading.amount) : refused(`"${given}" is no money; ${howToWrite}`);
      case "ambiguous":
        return refused(`"${given}" may be ${reading.candidates.map(showBaht).join(" or ")}; ${howToWrite}`);
      case "impossible":
        return refused(`"${given}" ${faults[reading.reason]}; ${howToWrite}`);
      case "none":
        return refused(`"${given}" is not an amount; ${howToWrite}`);
    }
  },
});
