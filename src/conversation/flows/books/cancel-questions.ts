import type { ReceiptSeen } from "../../deeds/books.ts";
import { asks } from "../../flow.ts";
import { keptReceipt, keptWords } from "../../kept.ts";
import type { CardRow, Reply } from "../../reply.ts";
import { button, cards, questionCard, reply } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { cancelWords } from "../../wording/books/cancel-receipt.ts";

const words = cancelWords.th;

export type Reason = keyof typeof words.reasons;
export const isReason = (text: string | undefined): text is Reason =>
  text !== undefined && Object.hasOwn(words.reasons, text);

export const numberQuestion = ({ stamp }: Conversation): Reply =>
  questionCard(
    {
      look: "plain",
      title: words.numberTitle,
      headline: words.askNumber,
      notes: [words.howToSay],
      summary: words.numberSummary,
    },
    [cancelButton(stamp)],
  );

export function reasonQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const receipt = keptReceipt(facts["receipt"]);
  if (receipt === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.reasonTitle,
      headline: words.askReason,
      rows: receiptSeenRows(receipt),
      notes: [words.howToReason],
      buttons: (Object.keys(words.reasons) as Reason[]).map((reason) =>
        button(words.reasons[reason], "cancel-receipt:reason", { facts: { reason }, stamp }),
      ),
      summary: words.reasonSummary(words.name(receipt)),
    },
    [button(words.otherReceipt, "cancel-receipt:other", { stamp }), cancelButton(stamp)],
  );
}

export interface CancelDraft {
  readonly receipt: ReceiptSeen;
  readonly reason: string;
}

export function cancelDraft({ facts }: Conversation): CancelDraft | undefined {
  const [receipt, reason] = [keptReceipt(facts["receipt"]), keptWords(facts["reason"])];
  return receipt && reason !== undefined ? { receipt, reason } : undefined;
}

/** Here "ยกเลิก" would mean two things: the way out says what it leaves as it is. */
export function confirmQuestion(conversation: Conversation): Reply | undefined {
  const draft = cancelDraft(conversation);
  if (draft === undefined) return undefined;
  const { receipt, reason } = draft;
  const { stamp, facts } = conversation;
  const needsSecond = facts["second"] === "yes";
  return reply(
    ...cards({
      look: "attention",
      title: words.confirmTitle,
      headline: words.name(receipt),
      rows: [...receiptSeenRows(receipt), { label: words.rows.reason, value: reason, strong: true }],
      notes: [words.effect, ...(needsSecond ? [words.secondNote] : []), words.checkNote],
      buttons: [
        button(words.keep, "talk:cancel", { stamp }),
        button(needsSecond ? words.ask : words.confirm, "cancel-receipt:confirm", {
          facts: { receipt: receipt.receiptId },
          stamp,
          away: true,
        }),
      ],
      summary: words.confirmSummary(words.name(receipt), receipt.total),
    }),
  );
}

export const askNumber = asks("cancel-receipt", "number", numberQuestion);
export const askReason = asks("cancel-receipt", "reason", reasonQuestion);
export const askConfirmation = asks("cancel-receipt", "confirm", confirmQuestion);

export function receiptSeenRows(receipt: ReceiptSeen): CardRow[] {
  const { on, payers, total, receivedBy } = receipt;
  return [
    { label: words.rows.number, value: words.name(receipt), strong: true },
    { label: words.rows.day, value: words.day(on) },
    ...(payers.length === 0 ? [] : [{ label: words.rows.payers, value: payers.join(", ") }]),
    { label: words.rows.total, value: words.baht(total), strong: true },
    ...(receivedBy === "" ? [] : [{ label: words.rows.by, value: receivedBy }]),
  ];
}
