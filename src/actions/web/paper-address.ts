import { thisFund } from "#store/funds.ts";
import { loginChannelOf } from "#store/web-sessions.ts";
import type { Moment } from "../perform.ts";

/**
 * Where a paper is read and printed. The address says nothing and opens nothing: whoever opens it signs in, and is asked there whether
 * it is for them. Undefined where the server has no pages, or the fund nobody who signs in.
 */
export async function paperAddress(
  { fund, publicBaseUrl }: Moment,
  paper: "claims" | "vouchers" | "receipts" | "rounds",
  id: string,
): Promise<string | undefined> {
  if (publicBaseUrl === undefined || (await loginChannelOf(fund)) === undefined) return undefined;
  const { code } = await thisFund(fund);
  return `${publicBaseUrl}/f/${code}/${paper}/${id}`;
}
