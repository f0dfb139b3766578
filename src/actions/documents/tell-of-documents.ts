import { holdAccount } from "#store/line-accounts.ts";
import type { Moment } from "../perform.ts";
import { tellSender } from "./tell-sender.ts";

/** The rest of the photos that were announced did not come in time: what is there is told of. */
export async function tellOfDocuments(
  moment: Moment,
  { draftId, lineUserId }: { readonly draftId: string; readonly lineUserId: string },
): Promise<void> {
  const account = await holdAccount(moment.fund, lineUserId);
  if (account !== undefined) await tellSender(moment, { account, draftId, isLast: true });
}
