import type { Relation } from "#core/rule-set/event-rules.ts";
import type { Kin } from "#core/understanding/vocabulary.ts";
import type { LinkedMember, Scene } from "../turn.ts";

/** Whom of the linked a word of the family can mean: one, one of several, or nobody who is linked here. */
export type LinkedMeant =
  | { readonly type: "one"; readonly member: LinkedMember }
  | { readonly type: "several"; readonly among: readonly LinkedMember[] }
  | { readonly type: "nobody" };

/**
 * "แม่ส่งถึงไหนแล้ว": somebody's mother by the register, else a woman of an age to be. Old people say the same words of
 * themselves, so that who is linked alone is meant unless it cannot be.
 */
export function linkedMeant(kin: Kin, { linked, today }: Pick<Scene, "linked" | "today">): LinkedMeant {
  const registered = linked.filter((one) => linked.some((other) => isRegistered(one, kin, other)));
  const among =
    registered.length > 0 ? registered : linked.filter((one) => mayBe(one, kin, { linked, today }));
  const [member, ...others] = among;
  if (member === undefined) return { type: "nobody" };
  return others.length > 0 ? { type: "several", among } : { type: "one", member };
}

/** Words that the register has, too; uncles and neighbours are kin to nobody there. */
const relations: Readonly<Partial<Record<Kin, Relation>>> = {
  father: "father",
  mother: "mother",
  spouse: "spouse",
  child: "child",
  grandchild: "grandchild",
};

const isRegistered = (one: LinkedMember, kin: Kin, { kin: ofOther = [] }: LinkedMember): boolean =>
  ofOther.some(({ memberId, relation }) => memberId === one.memberId && relation === relations[kin]);

const sexes: Readonly<Partial<Record<Kin, LinkedMember["sex"]>>> = { father: "male", mother: "female" };
/** Years between parents and their children, and between those and theirs, at the least. */
const generation = 15;
const elders: readonly Kin[] = ["father", "mother", "grandparent"];
const younger: readonly Kin[] = ["child", "grandchild"];

function mayBe(one: LinkedMember, kin: Kin, { linked, today }: Pick<Scene, "linked" | "today">): boolean {
  const sex = sexes[kin];
  if (sex !== undefined && one.sex !== undefined && one.sex !== sex) return false;
  const others = linked.filter(({ memberId }) => memberId !== one.memberId);
  if (others.length === 0) return true;
  const age = ageOf(one, today);
  const ages = others.map((other) => ageOf(other, today));
  // Nobody is ruled out by a birthday that the register does not know.
  if (age === undefined || ages.includes(undefined)) return true;
  const known = ages.filter((other) => other !== undefined);
  if (elders.includes(kin)) return known.some((other) => age - other >= generation);
  if (younger.includes(kin)) return known.some((other) => other - age >= generation);
  return true;
}

const ageOf = ({ birthOn }: LinkedMember, today: Temporal.PlainDate): number | undefined =>
  birthOn?.until(today, { largestUnit: "years" }).years;
