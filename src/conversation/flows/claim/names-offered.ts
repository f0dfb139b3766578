import type { Choice } from "../../reply.ts";
import { choose, type Asking } from "./asked.ts";
import type { ClaimDraft } from "./draft.ts";

const mostPeople = 5;
const mostPayees = 8;

/** Of the family, as the member has named them before. */
export const peopleOffered = ({ about, relation }: ClaimDraft): readonly string[] =>
  (about?.people ?? [])
    .filter((one) => one.relation === relation)
    .slice(0, mostPeople)
    .map(({ name }) => name);

export const payeesOffered = ({ about }: ClaimDraft): readonly string[] =>
  (about?.beneficiaries ?? []).slice(0, mostPayees);

/** Nine bytes a letter: a long name has no room in LINE's 300, so that a button carries its place among those offered. */
export const chooseNames = (
  names: readonly string[],
  field: "person" | "receiver",
  asking: Pick<Asking, "stamp">,
): Choice[] => names.map((name, place) => choose(name, field, String(place), asking));

/** Whom a button means; it may say that nobody is named. */
export const nameTapped = (value: string | undefined, names: readonly string[]): string | undefined =>
  value === "" ? "" : names[Number(value)];
