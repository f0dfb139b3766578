import type { SlipSeen } from "#conversation/deeds/paying.ts";
import { fullName } from "#core/member/member.ts";
import type { SlipReading, SlipStage } from "#core/slip/slip.ts";
import { membersById } from "#store/members.ts";
import { actsOfSlip, type SlipAct } from "#store/slip-acts.ts";
import { slipById, slipsIn, slipsWaiting, type Slip, type SlipPayment } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { checkSeen, type CheckSeen } from "./note-check.ts";
import { linesOfSlips, type SlipLines } from "./slip-lines.ts";
import { slipsSeen } from "./slips-seen.ts";

/** A slip as whoever keeps the books looks at it, in a list. */
export interface ListedSlip {
  readonly slip: SlipSeen;
  readonly stage: SlipStage;
  readonly reading?: SlipReading;
  readonly sentBy: string;
  /** The line of the statement that it may be, while it waits. */
  readonly line?: {
    readonly account: string;
    readonly lineNo: number;
    readonly on: Temporal.PlainDate;
    readonly isSure: boolean;
  };
  readonly check?: CheckSeen;
}

/** One slip, with everything that happened to it. */
export interface ShownSlip extends ListedSlip {
  readonly acts: readonly (Pick<SlipAct, "kind" | "words"> & {
    readonly at: Temporal.Instant;
    readonly by?: string;
  })[];
}

/** Slips in these stages, the longest there first; those that wait where none is named. */
export async function listSlips(
  moment: Moment,
  { stages = ["waiting"] }: { readonly stages?: readonly SlipStage[] },
): Promise<ListedSlip[]> {
  return listed(moment, await slipsIn(moment.fund, stages));
}

export async function showSlip(moment: Moment, slipId: string): Promise<ShownSlip | undefined> {
  const slip = await slipById(moment.fund, slipId);
  if (slip === undefined) return undefined;
  const [one] = await listed(moment, [slip]);
  const acts = await actsOfSlip(moment.fund, slipId);
  const nameOf = await namesOf(
    moment,
    acts.flatMap(({ byMember }) => byMember ?? []),
  );
  return (
    one && {
      ...one,
      acts: acts.map(({ kind, at, words, byMember }) => ({
        kind,
        at,
        ...(words !== undefined && words !== "" && { words }),
        ...(byMember !== undefined && { by: nameOf.get(byMember) ?? "" }),
      })),
    }
  );
}

async function listed(moment: Moment, slips: readonly Slip[]): Promise<ListedSlip[]> {
  const waits = slips.some(({ stage }) => stage === "waiting");
  const lines: SlipLines = waits
    ? await linesOfSlips(moment, await slipsWaiting(moment.fund))
    : new Map<string, never>();
  const nameOf = await namesOf(
    moment,
    slips.flatMap(({ sentBy }) => sentBy ?? []),
  );
  const seen = await slipsSeen(moment, slips);
  return slips.flatMap((slip, index) => {
    const { line, isSure = false } = lines.get(slip.slipId) ?? {};
    const check = checkSeen(slip);
    const told = seen[index];
    return told === undefined
      ? []
      : [
          {
            slip: told,
            stage: slip.stage,
            sentBy: nameOf.get(slip.sentBy ?? "") ?? "",
            ...(slip.reading !== undefined && { reading: slip.reading }),
            ...(line && { line: { account: line.account, lineNo: line.lineNo, on: line.day, isSure } }),
            ...(check && { check }),
          },
        ];
  });
}

async function namesOf({ fund }: Moment, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const members = await membersById(fund, [...new Set(ids)]);
  return new Map(members.map((member) => [member.memberId, fullName(member)]));
}

/** As they were sent; none where there is no such slip. */
export const paymentsOfSlip = async ({ fund }: Moment, slipId: string): Promise<readonly SlipPayment[]> =>
  (await slipById(fund, slipId))?.payments ?? [];
