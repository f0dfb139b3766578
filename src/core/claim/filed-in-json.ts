import type { Happening } from "#core/benefit/facts.ts";
import type { FiledDocument, PayeeNamed } from "./filing.ts";

/** What was filed, as it is sealed with the claim: facts that name people. */
export interface Filed {
  readonly happening: Happening;
  readonly documents: readonly FiledDocument[];
  readonly payees: readonly PayeeNamed[];
  readonly filerName?: string;
}

/** Days write themselves as ISO text. */
export const filedInJson = (filed: Filed): string => JSON.stringify(filed);

/** Only for what `filedInJson` wrote. */
export function filedFromJson(text: string): Filed {
  const written = JSON.parse(text) as Written<Filed>;
  const { day, stays, concerns, ...rest } = written.happening;
  return {
    ...written,
    happening: {
      ...rest,
      day: Temporal.PlainDate.from(day),
      stays: stays.map(({ from, to }) => ({
        from: Temporal.PlainDate.from(from),
        to: Temporal.PlainDate.from(to),
      })),
      concerns: {
        ...concerns,
        birthDate: concerns.birthDate === null ? null : Temporal.PlainDate.from(concerns.birthDate),
      },
    },
  };
}

/** The same with every day as text. */
type Written<Value> = Value extends Temporal.PlainDate
  ? string
  : Value extends readonly (infer One)[]
    ? readonly Written<One>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Written<Value[Key]> }
      : Value;
