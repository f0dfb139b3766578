import { and, eq, gt, lte } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { qrPicture } from "./tables/qr-pictures.ts";

export interface QrPictureRow {
  readonly name: string;
  readonly payload: string;
  readonly madeAt: Temporal.Instant;
}

export async function addQrPicture({ tx, fundId }: FundTx, picture: QrPictureRow): Promise<void> {
  await tx.insert(qrPicture).values({ fundId, ...picture });
}

/** Undefined where no picture has this name, or it was made at that moment or before. */
export async function qrPayloadOf(
  { tx, fundId }: FundTx,
  name: string,
  madeAfter: Temporal.Instant,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ payload: qrPicture.payload })
    .from(qrPicture)
    .where(and(eq(qrPicture.fundId, fundId), eq(qrPicture.name, name), gt(qrPicture.madeAt, madeAfter)));
  return row?.payload;
}

export async function removeQrPictures({ tx, fundId }: FundTx, madeUntil: Temporal.Instant): Promise<number> {
  const rows = await tx
    .delete(qrPicture)
    .where(and(eq(qrPicture.fundId, fundId), lte(qrPicture.madeAt, madeUntil)))
    .returning({ name: qrPicture.name });
  return rows.length;
}
