import type { Receipt as ToldReceipt } from "#conversation/deed.ts";
import { receiptReplyFor } from "#conversation/wording/receipt.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Moment } from "../perform.ts";
import { newsReaders } from "../tell-members.ts";
import { paperAddress } from "../web/paper-address.ts";

/** A receipt as each of those on it sees it. */
export interface ReceiptTold {
  readonly receiptId: string;
  readonly told: readonly ToldReceipt[];
}

/**
 * Receipts to whoever follows those on them on LINE: one message for each receipt and reader, however many of the house they follow.
 * It waits its turn in the fund's budget (decisions.md 29).
 */
export async function tellReceipts(moment: Moment, receipts: readonly ReceiptTold[]): Promise<void> {
  const { fund, at, newId } = moment;
  const memberIds = receipts.flatMap(({ told }) => told.map(({ member }) => member.memberId));
  const accounts = await accountsLinkedTo(fund, [...new Set(memberIds)]);
  if (accounts.length === 0) return;
  const ofMember = Map.groupBy(accounts, ({ memberId }) => memberId);
  const papers = await paperAddress(moment, "receipts", "");
  const messages = receipts.flatMap(({ receiptId, told }) => {
    const read = told.flatMap((receipt) =>
      newsReaders(ofMember.get(receipt.member.memberId) ?? []).map((reader) => ({ reader, receipt })),
    );
    const printAt = papers === undefined ? {} : { printAt: `${papers}${receiptId}` };
    return [...Map.groupBy(read, ({ reader }) => reader.lineUserId).values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              outboxId: newId(),
              channelId: first.reader.channelId,
              recipient: first.reader.lineUserId,
              reply: receiptReplyFor([
                { ...first.receipt, ...printAt },
                ...others.map(({ receipt }) => receipt),
              ]),
              mustLearn: true,
              class: "receipt" as const,
              onceKey: `receipt:${receiptId}:${first.reader.lineUserId}`,
            },
          ],
    );
  });
  await leaveMessages(fund, messages, at);
}
