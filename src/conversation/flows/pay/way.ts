import type { CashReceiver, ProposedPayment, WayToPay } from "../../deeds/paying.ts";
import type { CardRow, Reply, Saying } from "../../reply.ts";
import { button, cards, fitting, picture, questionCard, reply, text } from "../../say.ts";
import { callButtons, cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Scene } from "../../turn.ts";
import { periods } from "../../wording/days.ts";
import { payWords } from "../../wording/pay.ts";
import { shownWay } from "./draft.ts";

const words = payWords.th.way;

/**
 * A card, and the QR picture that says the same to a bank's app: it is asked again after every question in between, so that it is
 * short. Nobody has to hurry, because whatever photo comes later is asked about.
 */
export function wayQuestion(conversation: Conversation, { today }: Scene): Reply | undefined {
  const shown = shownWay(conversation, today);
  if (shown === undefined) return undefined;
  const { stamp } = conversation;
  const { way, isOld } = shown;
  const qr = isOld ? undefined : way.qr;
  const [place] = way.places;
  const asked = questionCard(
    {
      look: "waiting",
      title: words.ask,
      headline: payWords.th.baht(way.total),
      rows: [...way.payments.map(paymentRow), ...placeRows(place, qr)],
      notes: [isOld ? words.oldQr : qr === undefined ? words.howToSayPlain : words.howToSay, words.checkName],
      buttons: [
        ...(isOld ? [button(words.newQr, "pay:new-qr", { stamp })] : []),
        { type: "copy", label: words.copy, text: place.accountNo },
        ...(isOld ? [] : [button(words.edit, "pay:edit", { stamp })]),
        button(words.cash, "pay:cash", { stamp }),
      ],
      summary: words.summary(way.total),
    },
    [cancelButton(stamp)],
  );
  // Last, where it is seen without looking for it.
  return qr === undefined ? asked : { ...asked, says: [...asked.says, picture(qr, words.shows(way.total))] };
}

/** A row's label is short; a name that is longer than most stands there cut. */
export const nameInRow = (name: string): string => fitting(name, 60);

export const paymentRow = ({ member, amount, lines }: ProposedPayment): CardRow => ({
  label: nameInRow(member.name),
  value: fitting(words.part(amount, periods(lines)), 600),
});

const placeRows = (
  { bankName, accountNo, accountName, promptPay }: WayToPay["places"][0],
  qr: string | undefined,
): CardRow[] => [
  { label: words.rows.bank, value: bankName },
  { label: words.rows.account, value: accountNo, strong: true },
  { label: words.rows.name, value: accountName },
  ...(promptPay === undefined || qr !== undefined ? [] : [{ label: words.rows.promptPay, value: promptPay }]),
];

/**
 * Nothing in a card can be copied by a long press, and a press copies a whole message: the number stands in one of its own. Of
 * other accounts one is told.
 */
export const accountsToCopy = ({ places: [first, other] }: WayToPay): readonly Saying[] => [
  text(words.account(first.bankName, first.accountName)),
  text(first.accountNo),
  ...(other === undefined
    ? []
    : [text(words.otherAccount(other.bankName, other.accountName, other.accountNo))]),
];

/** Cash is as good: where the fund has no account, and for whoever would rather. */
export function cashReply(
  receivers: readonly CashReceiver[],
  { fund }: Scene,
  why?: "no-payment-place",
): Reply {
  const { cash } = payWords.th;
  const said = receivers.length > 0 ? cash.how : cash.nobody(fund.phone);
  return reply(
    ...cards({
      look: "plain",
      title: cash.title,
      rows: receivers.map(({ name, does }) => ({ label: cash.does[does], value: name })),
      notes: [...(why === undefined ? [] : [cash.noPlace]), said],
      buttons: [...callButtons(fund.phone), shortcut("contributions:show"), shortcut("help:show")],
      summary: why === undefined ? said : cash.noPlace,
    }),
  );
}
