import { createHash } from "node:crypto";
import { z } from "zod";
import type { FailedReport, KeptReport } from "#actions/documents/settle-document.ts";
import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { Result } from "#core/result.ts";
import type { SealedKeep } from "#documents/sealed.ts";
import type { DocumentFault, KeptDocument } from "#paper/document/examine.ts";
import type { Download } from "./download.ts";

/** What fetching needs: the way to LINE, the eye, the keep, and the fund's own words on what came of it. */
export interface FetchParts {
  readonly download: Download;
  readonly examine: (bytes: Uint8Array) => Promise<Result<KeptDocument, DocumentFault>>;
  readonly keep: SealedKeep;
  readonly isWanted: (fundId: string, documentId: string) => Promise<boolean>;
  readonly kept: (fundId: string, report: KeptReport) => Promise<"kept" | "withdrawn" | "sent-already">;
  readonly failed: (fundId: string, report: FailedReport) => Promise<void>;
}

const fetchShape = z.object({
  documentId: z.uuid(),
  messageId: z.string().min(1),
  reply: z.object({ token: z.string(), until: z.number() }).optional(),
});

interface FetchErrand {
  readonly fundId: string;
  readonly channelId?: string;
  readonly body: unknown;
}

const done = { type: "done" } as const;

/**
 * Fetches one document, looks at it, seals it into its place and reports. Each part may be done twice: the same name takes the same
 * bytes, and what was settled stays settled. Bytes come first and the row after, so that what a row calls kept is there; bytes that
 * the row does not want any more are removed again.
 */
export async function fetchDocument(parts: FetchParts, errand: FetchErrand): Promise<ErrandOutcome> {
  const asked = fetchShape.safeParse(errand.body);
  if (errand.channelId === undefined || !asked.success)
    return { type: "refused", reason: "the errand does not say which document, or whose" };
  const { fundId, channelId } = errand;
  const { documentId, messageId, reply } = asked.data;
  const report = { documentId, ...(reply && { reply }) };
  if (!(await parts.isWanted(fundId, documentId))) return done;
  const fetched = await parts.download(channelId, messageId);
  if (fetched.type === "try-later") return fetched;
  if (fetched.type !== "bytes") {
    await parts.failed(fundId, { ...report, fault: fetched.type });
    return done;
  }
  const examined = await parts.examine(fetched.bytes);
  if (!examined.ok) {
    await parts.failed(fundId, { ...report, fault: examined.refusal });
    return done;
  }
  const { value } = examined;
  await parts.keep.put({ fundId, documentId }, value.bytes);
  const outcome = await parts.kept(fundId, {
    ...report,
    kind: value.kind,
    sizeBytes: value.bytes.length,
    exactHash: createHash("sha256").update(fetched.bytes).digest(),
    ...(value.kind === "photo" && { likeness: value.likeness }),
  });
  if (outcome !== "kept") await parts.keep.remove({ fundId, documentId });
  return done;
}

/** No try will do it any more: its sender hears so, and can send it again. */
export async function documentGivenUp(
  { failed }: Pick<FetchParts, "failed">,
  { fundId, body }: FetchErrand,
): Promise<void> {
  const asked = fetchShape.safeParse(body);
  if (asked.success) await failed(fundId, { documentId: asked.data.documentId, fault: "not-fetched" });
}
