import { z } from "zod";
import type { SlipRead } from "#actions/slips/settle-slip.ts";
import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { SlipAnswer } from "#core/slip/check.ts";
import type { SealedKeep } from "#documents/sealed.ts";
import type { SlipReading } from "#paper/slip/read-slip.ts";
import type { LineErrand } from "./errands.ts";

/** What reading a slip needs: the keep, the eye, and the fund's own words on what came of it. */
export interface SlipErrandParts {
  readonly keep: Pick<SealedKeep, "get">;
  readonly readSlip: (bytes: Uint8Array) => Promise<SlipReading>;
  readonly isWanted: (
    fundId: string,
    picture: { readonly slipId: string; readonly documentId: string },
  ) => Promise<boolean>;
  readonly read: (fundId: string, report: SlipRead) => Promise<void>;
}

/** What asking about a slip needs; nobody is asked where the server has no such service. */
export interface CheckErrandParts {
  readonly askAboutSlip?: (code: SlipCode) => Promise<SlipAnswer>;
  readonly codeOf: (fundId: string, slipId: string) => Promise<SlipCode | undefined>;
  readonly noteAnswer: (fundId: string, answered: Answered) => Promise<void>;
}
interface Answered {
  readonly slipId: string;
  readonly answer: SlipAnswer;
}

const checkShape = z.object({ slipId: z.uuid() });
const readShape = z.object({
  slipId: z.uuid(),
  documentId: z.uuid(),
  reply: z.object({ token: z.string(), until: z.number() }).optional(),
});

/** Looks for the code in a slip's picture, outside any transaction, and reports. Read twice, it is read once. */
export async function readSlipErrand(
  { keep, readSlip, isWanted, read }: SlipErrandParts,
  { fundId, body }: LineErrand,
): Promise<ErrandOutcome> {
  const asked = readShape.safeParse(body);
  if (!asked.success) return { type: "refused", reason: "the errand does not say which slip" };
  const { slipId, documentId, reply } = asked.data;
  if (!(await isWanted(fundId, { slipId, documentId }))) return { type: "done" };
  const bytes = await keep.get({ fundId, documentId });
  if (bytes === undefined) return { type: "try-later", reason: "the slip's picture is not in its place" };
  const its = { slipId, ...(reply !== undefined && { reply }) };
  await read(fundId, { ...its, ...readingOf(await readSlip(bytes)) });
  return { type: "done" };
}

/** No try reads it any more: a person looks at it, as at any slip without a code. */
export async function slipNotRead(
  { read }: Pick<SlipErrandParts, "read">,
  { fundId, body }: LineErrand,
): Promise<void> {
  const asked = readShape.safeParse(body);
  if (asked.success) await read(fundId, { slipId: asked.data.slipId, reading: "no-code" });
}

/** Asks the service about a slip's code and writes its answer beside the slip, for whoever judges it. */
export async function checkSlipErrand(
  { askAboutSlip, codeOf, noteAnswer }: CheckErrandParts,
  { fundId, body }: LineErrand,
): Promise<ErrandOutcome> {
  const asked = checkShape.safeParse(body);
  if (!asked.success) return { type: "refused", reason: "the errand does not say which slip" };
  const { slipId } = asked.data;
  const code = await codeOf(fundId, slipId);
  if (code === undefined) return { type: "done" };
  if (askAboutSlip === undefined) return { type: "refused", reason: "the server has no slip-check service" };
  const answer = await askAboutSlip(code);
  if (answer.type === "try-later") return answer;
  await noteAnswer(fundId, { slipId, answer });
  return { type: "done" };
}

/** Nobody will answer any more: whoever judges the slip does so without it, and sees that it was tried. */
export async function slipNotChecked(
  { noteAnswer }: Pick<CheckErrandParts, "noteAnswer">,
  { fundId, body }: LineErrand,
): Promise<void> {
  const asked = checkShape.safeParse(body);
  if (!asked.success) return;
  await noteAnswer(fundId, { slipId: asked.data.slipId, answer: { type: "no-answer", reason: "given up" } });
}

/** A file that is no picture, a PDF of a bank's for one, may be a slip all the same. */
function readingOf(reading: SlipReading): Pick<SlipRead, "reading" | "code"> {
  switch (reading.type) {
    case "code":
      return { reading: "code", code: { bank: reading.bank, reference: reading.reference } };
    case "several-codes":
    case "payment-code":
    case "no-code":
      return { reading: reading.type };
    case "no-picture":
      return { reading: "no-code" };
  }
}
