import { setLeft } from "#store/members.ts";
import type { Moment } from "../perform.ts";

export interface EndMembership {
  readonly memberId: string;
  readonly on: Temporal.PlainDate;
  readonly reason: "died" | "resigned" | "arrears" | "other";
}

/** The member's history stays; contributions from that day on are refused and nobody reminds them. */
export async function endMembership(
  { fund }: Moment,
  { memberId, on, reason }: EndMembership,
): Promise<void> {
  await setLeft(fund, memberId, { on, reason });
}
