/** Why somebody has no say in a claim (decisions.md 17). */
export type ConflictReason = "own-claim" | "linked" | "filed-it" | "gets-the-money" | "kin" | "voted-before";

/** Whoever a claim is about or goes to, and everybody who stands close to them. */
export interface Concerned {
  /** Whose right it is. */
  readonly memberId: string;
  /** The member who filed it, and every member whom the LINE account that filed it acts for. */
  readonly filedBy: readonly string[];
  /** Members who get the money: the payee, and the beneficiaries named. */
  readonly payees: readonly string[];
  /** Members with whom any LINE account of the member's, the filer's or a payee's is or ever was shared. */
  readonly everLinked: readonly string[];
  /** Registered kin and caretakers, in either direction, also those of earlier times. */
  readonly kin: readonly string[];
  /** Who voted in an earlier sitting: an appeal is decided by others, where the fund has them. */
  readonly votedBefore: readonly string[];
}

/** The first reason that keeps somebody out, judged by person and not by office; undefined where nothing does. */
export function conflictOf(person: string, claim: Concerned): ConflictReason | undefined {
  if (person === claim.memberId) return "own-claim";
  if (claim.filedBy.includes(person)) return "filed-it";
  if (claim.payees.includes(person)) return "gets-the-money";
  if (claim.everLinked.includes(person)) return "linked";
  if (claim.kin.includes(person)) return "kin";
  if (claim.votedBefore.includes(person)) return "voted-before";
  return undefined;
}
