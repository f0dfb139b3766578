import { ok, refused } from "#core/result.ts";
import type { Kind } from "../option.ts";

/** A file whose form its name says; asked before anything is done, so that nothing is done for a file that cannot be written. */
export interface NamedFile<Ending extends string> {
  readonly path: string;
  readonly ending: Ending;
}

export const fileEnding = <const Ending extends string>(
  stands: string,
  endings: readonly Ending[],
): Kind<NamedFile<Ending>> => ({
  stands,
  read(given) {
    const path = given.trim();
    const ending = endings.find((one) => path.toLowerCase().endsWith(`.${one}`));
    return ending === undefined
      ? refused(`"${path}" must end in ${endings.map((one) => `.${one}`).join(" or ")}.`)
      : ok({ path, ending });
  },
});
