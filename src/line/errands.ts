import { z } from "zod";
import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { MenuName } from "#core/fund/rich-menu.ts";
import type { CallLine } from "./call-line.ts";
import { documentGivenUp, fetchDocument, type FetchParts } from "./fetch-document.ts";
import { showFittingMenu } from "./rich-menus/link-menu.ts";

/** An errand as it was leased. */
export interface LineErrand {
  readonly errandId: string;
  readonly fundId: string;
  readonly channelId?: string;
  readonly kind: string;
  readonly body: unknown;
}

export interface ErrandParts extends FetchParts {
  readonly callLine: CallLine;
  /** The menu that somebody should see now. */
  readonly menuOf: (fundId: string, lineUserId: string) => Promise<MenuName>;
  /** Errands of other subjects, by kind. */
  readonly others?: Readonly<Record<string, (errand: LineErrand) => Promise<ErrandOutcome>>>;
  /** Those of them for which somebody waits: told before they are given up. */
  readonly othersGivenUp?: Readonly<Record<string, (errand: LineErrand) => Promise<void>>>;
  readonly tellOfDocuments: (
    fundId: string,
    asked: { readonly draftId: string; readonly lineUserId: string },
  ) => Promise<void>;
}

export interface ErrandRunner {
  /** Doing it twice is the same as doing it once; it always ends. */
  readonly run: (errand: LineErrand) => Promise<ErrandOutcome>;
  /** The last try failed: whoever waits for it is told. */
  readonly givenUp: (errand: LineErrand) => Promise<void>;
}

const relinkMenuShape = z.object({ lineUserId: z.string().min(1) });
const removeShape = z.object({ documentId: z.uuid() });
const tellShape = z.object({ draftId: z.string().min(1), lineUserId: z.string().min(1) });

export function makeErrandRunner(parts: ErrandParts): ErrandRunner {
  const kinds: Readonly<Record<string, (errand: LineErrand) => Promise<ErrandOutcome>>> = {
    "relink-menu": (errand) => relinkMenu(parts, errand),
    "fetch-document": (errand) => fetchDocument(parts, errand),
    "remove-document": (errand) => removeDocument(parts, errand),
    "tell-of-documents": (errand) => tellOfDocuments(parts, errand),
    ...parts.others,
  };
  return {
    run: async (errand) => {
      const runs = Object.hasOwn(kinds, errand.kind) ? kinds[errand.kind] : undefined;
      if (runs === undefined)
        return { type: "refused", reason: `LINE has no errand called "${errand.kind}"` };
      return runs(errand);
    },
    givenUp: async (errand) => {
      if (errand.kind === "fetch-document") await documentGivenUp(parts, errand);
      const { othersGivenUp = {} } = parts;
      if (Object.hasOwn(othersGivenUp, errand.kind)) await othersGivenUp[errand.kind]?.(errand);
    },
  };
}

async function relinkMenu(
  { callLine, menuOf }: ErrandParts,
  { fundId, channelId, body }: LineErrand,
): Promise<ErrandOutcome> {
  const asked = relinkMenuShape.safeParse(body);
  if (channelId === undefined || !asked.success)
    return { type: "refused", reason: "the errand does not say whose menu" };
  const { lineUserId } = asked.data;
  return showFittingMenu(callLine, { channelId, lineUserId }, () => menuOf(fundId, lineUserId));
}

async function removeDocument({ keep }: ErrandParts, { fundId, body }: LineErrand): Promise<ErrandOutcome> {
  const asked = removeShape.safeParse(body);
  if (!asked.success) return { type: "refused", reason: "the errand does not say which document" };
  await keep.remove({ fundId, documentId: asked.data.documentId });
  return { type: "done" };
}

async function tellOfDocuments(parts: ErrandParts, { fundId, body }: LineErrand): Promise<ErrandOutcome> {
  const asked = tellShape.safeParse(body);
  if (!asked.success) return { type: "refused", reason: "the errand does not say whom to tell of what" };
  await parts.tellOfDocuments(fundId, asked.data);
  return { type: "done" };
}
