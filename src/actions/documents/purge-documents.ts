import { pastBefore, type Ending } from "#core/document/retention.ts";
import { documentsPastTheirTime, markPurged } from "#store/documents.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { fundTimeZone, type Moment } from "../perform.ts";

/** So many in one transaction; the timetable asks again until nothing is left. */
const batch = 500;

/** Documents whose time is over lose their likeness at once and their bytes by an errand. Gives how many there were. */
export async function purgeDocuments({ fund, at, today, newId }: Moment): Promise<number> {
  const before = (ending: Ending): Temporal.Instant =>
    pastBefore(ending, today).toZonedDateTime(fundTimeZone).toInstant();
  const past = await documentsPastTheirTime(
    fund,
    { paid: before("paid"), unpaid: before("unpaid"), draft: before("draft") },
    batch,
  );
  await markPurged(
    fund,
    past.map(({ documentId }) => documentId),
    at,
  );
  for (const { documentId } of past)
    await leaveErrand(fund, { errandId: newId(), kind: "remove-document", body: { documentId } }, at);
  return past.length;
}
