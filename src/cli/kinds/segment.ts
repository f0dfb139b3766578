import { readSegment, villagesNamed, type Segment } from "#core/broadcast/segment.ts";
import { ok, refused } from "#core/result.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Kind } from "../option.ts";

/** "everyone", "committee", "arrears", "village:1,3", "plan:monthly", "type:elderly". */
export const segment = (stands: string): Kind<Segment> => ({
  stands,
  read(given) {
    const [type = "", ...rest] = given.trim().split(":");
    const name = rest.join(":");
    const read =
      type === "village" || type === "villages"
        ? villagesNamed(arabicDigits(name))
        : readSegment(type === "type" ? `member-type:${name}` : given.trim());
    return read === undefined
      ? refused(
          `"${given}" is none of everyone, committee, arrears, village:1,3, plan:CODE, type:CODE; codes are those of the rule set.`,
        )
      : ok(read);
  },
});
