import { readCodeText, type CodeText, type SlipCode } from "#core/promptpay/slip-code.ts";
import { mostBytes, mostPixels } from "../document/examine.ts";
import { fileKind } from "../document/sniff.ts";
import { startCodeReader, type CodeReader } from "./code-reader.ts";
import { openPicture, shown, tries, type Opened } from "./looks.ts";

/**
 * What a picture of a slip says. "code" is only ever said of a code whose checksum is right. Whatever else it is, a person can
 * still judge the slip by looking at it: a slip without a readable code is accepted too.
 */
export type SlipReading =
  | ({ readonly type: "code" } & SlipCode)
  /** Several transfers in one picture: who takes the first of them takes the wrong one half of the time. */
  | { readonly type: "several-codes"; readonly codes: readonly SlipCode[] }
  /** A code to pay by, most likely the fund's own: the member sent the QR back instead of the slip. */
  | { readonly type: "payment-code" }
  /** A picture, or a PDF, in which no slip's code was found. */
  | { readonly type: "no-code" }
  /** Nothing that can be opened as a picture; the sentence for each kind is `DocumentFault`'s. */
  | {
      readonly type: "no-picture";
      readonly fault: "empty" | "too-large" | "not-a-document" | "not-readable-here" | "broken";
    };

/**
 * From the first look to the last; a slip is usually read in a tenth of a second. Four that wait for one another are still done
 * within the minute for which their errands are leased.
 */
const patience = 12_000;

let before: Promise<unknown> = Promise.resolve();

/**
 * Looks for a slip's code in whatever somebody sent. Bounded in time and memory whatever the bytes are: one picture after
 * another in each server, each for twelve seconds at most. Never throws for what the bytes hold.
 */
export function readSlip(bytes: Uint8Array, mostMs = patience): Promise<SlipReading> {
  const reading = before.then(() => readNow(bytes, mostMs));
  before = reading.catch(() => undefined);
  return reading;
}

/** A slip whose code is read is worth keeping, however dark or small it looks. */
export const hasSlipCode = async (bytes: Uint8Array): Promise<boolean> =>
  ["code", "several-codes"].includes((await readSlip(bytes)).type);

async function readNow(bytes: Uint8Array, mostMs: number): Promise<SlipReading> {
  if (bytes.length === 0) return { type: "no-picture", fault: "empty" };
  if (bytes.length > mostBytes) return { type: "no-picture", fault: "too-large" };
  const kind = fileKind(bytes);
  if (kind === "pdf") return { type: "no-code" };
  if (kind === "heic") return { type: "no-picture", fault: "not-readable-here" };
  if (kind === "other") return { type: "no-picture", fault: "not-a-document" };
  const opened = await openPicture(bytes, mostPixels).catch(() => undefined);
  return opened === undefined ? { type: "no-picture", fault: "broken" } : lookFor(opened, mostMs);
}

async function lookFor(opened: Opened, mostMs: number): Promise<SlipReading> {
  const signal = AbortSignal.timeout(mostMs);
  const reader = startCodeReader(signal);
  try {
    return await firstFound(reader, opened);
  } catch (error) {
    // Out of time. Whatever else broke the thread is a fault of ours, and is told.
    if (signal.aborted) return { type: "no-code" };
    throw error;
  } finally {
    await reader.end();
  }
}

async function firstFound(reader: CodeReader, opened: Opened): Promise<SlipReading> {
  const seen: CodeText[] = [];
  for (const looks of tries(opened)) {
    for (const look of looks) {
      for (const text of await reader.textsIn(await shown(opened, look))) seen.push(readCodeText(text));
    }
    const slips = differentSlips(seen);
    const [first] = slips;
    if (first !== undefined)
      return slips.length === 1 ? { type: "code", ...first } : { type: "several-codes", codes: slips };
  }
  return { type: seen.some(({ type }) => type === "payment") ? "payment-code" : "no-code" };
}

function differentSlips(seen: readonly CodeText[]): readonly SlipCode[] {
  const slips = seen.flatMap((text) => (text.type === "slip" ? [text.slip] : []));
  return [...new Map(slips.map((slip) => [`${slip.bank} ${slip.reference}`, slip])).values()];
}
