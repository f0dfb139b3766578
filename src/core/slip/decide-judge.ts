import { mayKeepMoney, maySettle, type Role } from "../fund/office.ts";
import { ok, refused, type Result } from "../result.ts";

/** Somebody in office, and whose money they never handle alone. */
export interface InOffice {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly household: ReadonlySet<string>;
}

export type JudgeRefusal =
  | { readonly type: "not-treasurer" }
  /** Their own or their household's, or they sent it for somebody (decisions.md 7). */
  | { readonly type: "own-slip" };

export interface Judge {
  readonly memberId: string;
  /** In whose name the money is received: the treasurer's, also where somebody else had to look. */
  readonly receivedBy: string;
  /** The treasurer is of the slip's household, and a second person looks in their place. */
  readonly isSecond: boolean;
}

/**
 * The treasurer judges slips. Where every treasurer is concerned, another of the committee who may be a second person does, and the
 * receipt is still the treasurer's. `concerned` are those whom the slip pays for and everybody for whom its sender acts.
 */
export function decideJudge(
  officer: InOffice,
  concerned: ReadonlySet<string>,
  treasurers: readonly InOffice[],
): Result<Judge, JudgeRefusal> {
  const { memberId, roles } = officer;
  if (!mayKeepMoney(roles) && !maySettle(roles)) return refused({ type: "not-treasurer" });
  if (isConcerned(officer, concerned)) return refused({ type: "own-slip" });
  if (mayKeepMoney(roles)) return ok({ memberId, receivedBy: memberId, isSecond: false });
  const [treasurer] = treasurers;
  const isNeeded = treasurers.every((one) => isConcerned(one, concerned));
  return treasurer !== undefined && isNeeded
    ? ok({ memberId, receivedBy: treasurer.memberId, isSecond: true })
    : refused({ type: "not-treasurer" });
}

/** Nobody's own money and nobody's household's: of two sets the smaller is looked through. */
export const isConcerned = (
  { household }: Pick<InOffice, "household">,
  concerned: ReadonlySet<string>,
): boolean => !household.isDisjointFrom(concerned);
