import { ok, refused, type Result } from "#core/result.ts";
import { standingConsent } from "#store/consents.ts";
import { addView, type StoredDocument } from "#store/documents.ts";
import type { Moment } from "../perform.ts";
import { readDocumentLink, type LinkRefusal } from "./document-link.ts";
import { viewerOf, type Viewer, type ViewerRefusal } from "./who-may-view.ts";

export type ViewRefusal =
  | LinkRefusal
  | ViewerRefusal
  /** Made for somebody else, and passed on. */
  | { readonly type: "link-of-another" }
  | { readonly type: "no-such-document" };

/** Whoever holds a link, and as whom LINE knows them. */
export interface Opening {
  readonly link: string;
  readonly lineUserId: string;
}

export interface ViewedDocument {
  readonly documentId: string;
  readonly kind: "photo" | "pdf";
  readonly receivedAt: Temporal.Instant;
}

export interface ViewedClaim {
  readonly viewer: Viewer;
  /** The claim's number; absent for the picture of a slip. */
  readonly reference?: string;
  readonly documents: readonly ViewedDocument[];
  /** Kept, and not shown: consent to health documents was withdrawn. */
  readonly withheld: number;
}

/** What lies behind a link, for whom it was made. Listing is not yet looking: each picture is written down by itself. */
export async function openDocuments(
  moment: Moment,
  opening: Opening,
): Promise<Result<ViewedClaim, ViewRefusal>> {
  const opened = await behind(moment, opening);
  if (!opened.ok) return opened;
  const { viewer, reference, shown, withheld } = opened.value;
  const documents = shown.flatMap(({ documentId, kind, receivedAt }) =>
    kind === undefined ? [] : [{ documentId, kind, receivedAt }],
  );
  return ok({ viewer, ...(reference !== undefined && { reference }), documents, withheld });
}

/** One document for one pair of eyes: written down before a single byte goes out (domain.md §7: a log of every view). */
export async function viewDocument(
  moment: Moment,
  { documentId, ...opening }: Opening & { readonly documentId: string },
): Promise<Result<{ readonly viewer: Viewer; readonly kind: "photo" | "pdf" }, ViewRefusal>> {
  const opened = await behind(moment, opening);
  if (!opened.ok) return opened;
  const { viewer, shown } = opened.value;
  const document = shown.find((one) => one.documentId === documentId);
  if (document?.kind === undefined) return refused({ type: "no-such-document" });
  const { fund, at, newId } = moment;
  const view = { viewId: newId(), documentId, viewer: viewer.memberId, fromLine: opening.lineUserId };
  await addView(fund, view, at);
  return ok({ viewer, kind: document.kind });
}

interface Behind {
  readonly viewer: Viewer;
  readonly reference?: string;
  readonly shown: readonly StoredDocument[];
  readonly withheld: number;
}

async function behind(moment: Moment, { link, lineUserId }: Opening): Promise<Result<Behind, ViewRefusal>> {
  const read = readDocumentLink(moment, link);
  if (!read.ok) return read;
  if (read.value.lineUserId !== lineUserId) return refused({ type: "link-of-another" });
  const may = await viewerOf(moment, read.value);
  if (!may.ok) return may;
  const { viewer, reference, documents, subject } = may.value;
  const kept = documents.filter(({ state }) => state === "kept");
  const shown: StoredDocument[] = [];
  for (const document of kept) if (await isAgreedTo(moment, document, subject)) shown.push(document);
  const named = reference === undefined ? {} : { reference };
  return ok({ viewer, ...named, shown, withheld: kept.length - shown.length });
}

async function isAgreedTo(
  { fund }: Moment,
  { isHealth, subject }: StoredDocument,
  claimant: string | undefined,
): Promise<boolean> {
  const whose = subject ?? claimant;
  if (!isHealth || whose === undefined) return !isHealth;
  return (await standingConsent(fund, whose, "health-documents")) !== undefined;
}
