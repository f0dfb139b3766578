import type { Work } from "./story.ts";

/** One piece of work by one name: the notice of it and the list of what still waits find each other by it. */
export type WorkNamed =
  | {
      readonly type: "vote";
      readonly claimId: string;
      readonly sittingNo: number;
      readonly does: "certify" | "approve";
    }
  | { readonly type: Exclude<Work["type"], "vote">; readonly claimId: string };

export const workId = (work: WorkNamed): string =>
  work.type === "vote" ? `${work.does}:${work.claimId}:${work.sittingNo}` : `${work.type}:${work.claimId}`;

export const workIdOf = (work: Work): string => workId({ ...work, claimId: work.claim.claimId });
