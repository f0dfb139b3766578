import type { Delegate, DelegateRefusal, Delegation, NotInOffice } from "#core/claim/acting.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Names who votes while somebody is away. */
export async function delegate(_: Moment, _named: Delegate): Promise<Result<Delegation, DelegateRefusal>> {
  throw new Error("not yet");
}

/** Ends it before its day. */
export async function endDelegation(
  _: Moment,
  _ended: { readonly delegationId: string; readonly by: string },
): Promise<Result<Delegation, NotInOffice | { readonly type: "no-such-delegation" }>> {
  throw new Error("not yet");
}

/** Delegations that stand today or later. */
export async function delegationsOf(_: Moment): Promise<Delegation[]> {
  throw new Error("not yet");
}
