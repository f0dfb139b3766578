import { sql } from "drizzle-orm";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { FundTx } from "./database.ts";

/**
 * A slip's code as it is compared on the whole server: a keyed hash, by which one and the same transfer is known in every fund and
 * nobody learns which it was. Banks tell capital from small letters in their references, and so does this.
 */
export const referenceHashOf = ({ cipher }: FundTx, { bank, reference }: SlipCode): Uint8Array =>
  cipher.hash(`${bank}:${reference}`, "slip reference");

/**
 * Takes the code for this slip, for ever. False where another slip holds it, of whomever and in whichever fund. Waits for whoever
 * takes the same one at this moment: lock what else is needed before.
 */
export async function takeReference(
  { tx }: FundTx,
  slipId: string,
  referenceHash: Uint8Array,
): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select take_slip_reference(${referenceHash}, ${slipId}) as taken`,
  );
  return row?.taken === true;
}

/** Gives the code back, so that one further slip may hold it. False where this slip does not hold it. */
export async function releaseReference(
  { tx }: FundTx,
  slipId: string,
  referenceHash: Uint8Array,
): Promise<boolean> {
  const [row] = await tx.execute<{ released: boolean }>(
    sql`select release_slip_reference(${referenceHash}, ${slipId}) as released`,
  );
  return row?.released === true;
}
