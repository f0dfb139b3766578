import { z } from "zod";
import { dayIn } from "#core/fund/time-zone.ts";
import { satang } from "#core/money.ts";
import type { SlipAnswer } from "#core/slip/check.ts";
import { slipPayload } from "#core/slip/payload.ts";
import type { AskAboutSlip } from "./ask-about-slip.ts";

export interface EasySlipParts {
  /** "https://developer.easyslip.com/api/v1", or a server that speaks like it. */
  readonly baseUrl: string;
  readonly token: string;
  /** For a whole question; an errand's lease outlives it. */
  readonly timeoutMs: number;
}

const accountShape = z.object({
  bank: z.object({ account: z.string() }).nullish(),
  proxy: z.object({ account: z.string() }).nullish(),
});
const foundShape = z.object({
  data: z.object({
    transRef: z.string(),
    date: z.iso.datetime({ offset: true }),
    amount: z.object({ amount: z.number().positive().max(1e10) }),
    receiver: z.object({ account: accountShape }),
  }),
});
const faultShape = z.object({ message: z.string() });

/**
 * EasySlip asks the banks by a slip's code. Nothing but that code is sent: no picture, no name, no amount that we expect.
 * Source: "Verify Bank Slip By Payload", https://document.easyslip.com/documents/verify/bank/payload, and "Error Codes" (API v1),
 * https://document.easyslip.com.
 */
export function easySlip({ baseUrl, token, timeoutMs }: EasySlipParts): AskAboutSlip {
  return async (code) => {
    const query = new URLSearchParams({ payload: slipPayload(code) }).toString();
    try {
      const response = await fetch(`${baseUrl}/verify?${query}`, {
        headers: { authorization: `Bearer ${token}` },
        // Whoever sends us elsewhere in its name must not get the token.
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      const body: unknown = await response.json().catch(() => undefined);
      return response.status === 200
        ? found(body, code.reference)
        : refusedBy(response.status, faultShape.safeParse(body).data?.message);
    } catch (error) {
      // The error's own words may quote the request, and with it the code.
      const name = error instanceof Error ? error.name : "unknown error";
      return { type: "try-later", reason: `EasySlip could not be reached: ${name}` };
    }
  };
}

/** An answer about another transfer than the one that was asked about is no answer. */
function found(body: unknown, reference: string): SlipAnswer {
  const read = foundShape.safeParse(body);
  if (!read.success) return { type: "no-answer", reason: "EasySlip answered in another form" };
  const { transRef, date, amount, receiver } = read.data.data;
  if (transRef !== reference) return { type: "no-answer", reason: "EasySlip answered about another slip" };
  const { bank, proxy } = receiver.account;
  return {
    type: "good",
    // Given in baht, with two places: a hundredth is whole again when rounded.
    amount: satang(BigInt(Math.round(amount.amount * 100))),
    on: dayIn(Temporal.Instant.from(date)),
    payeeAccounts: [bank, proxy].flatMap((one) => (one == null ? [] : [one.account])),
  };
}

function refusedBy(status: number, message = ""): SlipAnswer {
  if (status === 404 && message === "slip_not_found") return { type: "not-found" };
  const word = /^[a-z_]{1,40}$/u.test(message) ? message : "no word of why";
  const reason = `EasySlip answered ${status}: ${word}`;
  return status === 429 || status >= 500 ? { type: "try-later", reason } : { type: "no-answer", reason };
}
