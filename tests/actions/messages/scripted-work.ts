import type { Work } from "#core/claim/story.ts";
import { workId, type WorkNamed } from "#core/claim/work-id.ts";
import { satang } from "#core/money.ts";
import type { WorkOf } from "#actions/messages/still-waiting.ts";
import { nudge, tellOfWork } from "#actions/messages/tell-of-work.ts";
import { noticeOfWork } from "#actions/messages/notice-of-work.ts";
import { perform } from "#actions/perform.ts";
import { leaseErrandWork, workErrand } from "#actions/work-errands.ts";
import type { SmallFund } from "../small-fund.ts";

/** A list of work that a test writes by hand, in the place of the claims' own. */
export interface ScriptedWork {
  /** Who must do what; taken away when it is done. */
  readonly waiting: Map<string, Work[]>;
  readonly workOf: WorkOf;
  readonly give: (memberId: string, work: Work, isUrgent?: boolean) => Promise<void>;
  readonly finish: (memberId: string, work: Work) => void;
  /** Runs the errands that are due, as a server would. */
  readonly runErrands: () => Promise<void>;
  readonly nudge: () => Promise<{ readonly nudged: number; readonly told: number }>;
}

export function scriptWork({ house, fundId }: SmallFund): ScriptedWork {
  const waiting = new Map<string, Work[]>();
  const workOf: WorkOf = (_, memberId) => Promise.resolve(waiting.get(memberId) ?? []);
  const errands = {
    house,
    server: "one",
    run: async ({ kind, body }: { readonly kind: string; readonly body: unknown }) => {
      const { memberId } = body as { readonly memberId: string };
      if (kind === "tell-of-work") await perform(house, fundId, tellOfWork, { memberId, workOf });
      return { type: "done" as const };
    },
  };
  return {
    waiting,
    workOf,
    give: async (memberId, work, isUrgent = false) => {
      waiting.set(memberId, [...(waiting.get(memberId) ?? []), work]);
      const notice = { memberId, workId: workId(named(work)), isUrgent };
      await perform(house, fundId, noticeOfWork, notice);
    },
    finish: (memberId, work) => {
      waiting.set(
        memberId,
        (waiting.get(memberId) ?? []).filter((one) => one !== work),
      );
    },
    runErrands: async () => {
      for (const errand of await leaseErrandWork(errands, 100)) await workErrand(errands, errand);
    },
    nudge: () => perform(house, fundId, nudge, { workOf }),
  };
}

const named = (work: Work): WorkNamed => ({ ...work, claimId: work.claim.claimId });

/** As much of a claim as a digest shows. */
export function certifying(claimNo: number, does: "certify" | "approve" = "certify"): Work {
  return { type: "vote", does, sittingNo: 1, claim: claimSeen(claimNo) };
}
export const paying = (claimNo: number): Work => ({ type: "pay", claim: claimSeen(claimNo) });

function claimSeen(claimNo: number): Work["claim"] {
  const at = Temporal.Instant.from("2026-02-14T03:00:00Z");
  return {
    claimId: `00000000-0000-7000-8000-${claimNo.toString().padStart(12, "0")}`,
    filingId: "00000000-0000-7000-8000-0000000000f1",
    claimNo: BigInt(claimNo),
    reference: `CL/${claimNo}`,
    member: { memberId: "m", memberNo: "1-001", name: "บัวผัน ใจดี" },
    event: { code: "birth", name: "คลอดบุตร" },
    firstOn: Temporal.PlainDate.from("2026-02-13"),
    benefits: [{ code: "child-gift", name: "รับขวัญบุตร" }],
    payee: "member",
    amount: satang(50_000n),
    subFund: "welfare",
    filedAs: "self",
    submittedAt: at,
    stage: "certifying",
    since: at,
    waits: { type: "nobody" },
    isPaidAhead: false,
  };
}
