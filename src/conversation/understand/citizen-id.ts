import { citizenIdFault } from "#core/citizen-id.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";

/** A citizen id somewhere in a text, with dashes or spaces: nothing is ever done with such a text. */
export function holdsCitizenId(text: string): boolean {
  const runs = arabicDigits(text).match(/(?<!\d)\d(?:[\s\-–.]?\d){12}(?!\d)/gu) ?? [];
  return runs.some((run) => citizenIdFault(run) === undefined);
}
