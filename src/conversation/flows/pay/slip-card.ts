import { sumSatang, type Satang } from "#core/money.ts";
import type { ProposedPayment } from "../../deeds/paying.ts";
import type { SlipCheck, SlipFile, StatementLineSeen } from "../../deeds/slip-work.ts";
import { isId, keepRows, keptRows } from "../../kept.ts";
import { keepPayments, keepStatementLine, keptDay, keptPayments, keptStatementLine } from "../../kept-pay.ts";
import type { CardRow, Reply } from "../../reply.ts";
import { button, pageButton, questionCard, shortened } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { slipWorkWords } from "../../wording/slip-work.ts";
import { keepNotes, keptNotes } from "../claim/file-card.ts";
import { paymentRow } from "./way.ts";

const words = slipWorkWords.th.judge;

/** A slip in a treasurer's hands; payments and day as proposed, or as corrected since. */
export interface SlipInHand {
  readonly slipId: string;
  readonly payments: readonly ProposedPayment[];
  readonly total: Satang;
  readonly on: Temporal.PlainDate;
  readonly line?: StatementLineSeen;
}

export const slipFacts = (file: SlipFile): Conversation["facts"] => ({
  slip: file.slip.slipId,
  payments: keepPayments(file.payments),
  on: file.on.toString(),
  rows: keepRows(besideRows(file)),
  notes: keepNotes(file.isSeenBefore ? [words.seenBefore] : []),
  ...(file.line !== undefined && { line: keepStatementLine(file.line) }),
  ...(file.viewer !== undefined && { viewer: file.viewer }),
});

export function slipInHand({ facts }: Pick<Conversation, "facts">): SlipInHand | undefined {
  const { slip } = facts;
  const [payments, on] = [keptPayments(facts["payments"]), keptDay(facts["on"])];
  if (!isId(slip) || payments === undefined || on === undefined) return undefined;
  const line = keptStatementLine(facts["line"]);
  const total = sumSatang(payments.map(({ amount }) => amount));
  return { slipId: slip, payments, total, on, ...(line !== undefined && { line }) };
}

/** What no correction changes: who sent it, what its code says, what the service answered. */
function besideRows({ slip, sentBy, check }: SlipFile): CardRow[] {
  return [
    { label: words.rows.sent, value: shortened(words.sent(sentBy, slip.sentOn), 190) },
    { label: words.rows.code, value: slip.hasCode === true ? words.code.yes : words.code.no },
    ...(check === undefined ? [] : [{ label: words.rows.check, value: checkWords(check) }]),
  ];
}

const checkWords = ({ says, amount, on, isOurs }: SlipCheck): string =>
  [
    words.check[says],
    amount === undefined ? "" : words.checkSays(amount),
    on === undefined ? "" : words.day(on),
    isOurs === false ? words.checkOther : "",
  ]
    .filter((part) => part !== "")
    .join(" ");

/** All on one card, the likeliest first: whose, how much, when, what the bank says; the picture is a tap away. */
export function slipQuestion(conversation: Conversation): Reply | undefined {
  const inHand = slipInHand(conversation);
  if (inHand === undefined) return undefined;
  const { payments, total, on, line } = inHand;
  const { facts, stamp } = conversation;
  const act = (label: string, name: string) => button(label, name, { facts: { slip: inHand.slipId }, stamp });
  return questionCard(
    {
      look: "waiting",
      title: words.title,
      headline: words.baht(total),
      rows: [
        ...payments.map(paymentRow),
        { label: words.rows.on, value: words.day(on), strong: true },
        { label: words.rows.line, value: lineWords(line) },
        ...(keptRows(facts["rows"]) ?? []),
      ],
      notes: [...lineNotes(inHand), ...keptNotes(facts["notes"])],
      buttons: [
        act(words.confirm, "slip:confirm"),
        ...pageButton(words.open, facts["viewer"]),
        act(words.edit, "slip:edit"),
        button(words.refuse, "slip:refuse", { facts: { slip: inHand.slipId }, stamp, away: true }),
      ],
      summary: words.summary(shortened(payments[0]?.member.name ?? "", 100), total),
    },
    [cancelButton(stamp)],
  );
}

const lineWords = (line: StatementLineSeen | undefined): string =>
  line === undefined ? words.noLine : words.line(line.on, line.amount, line.words);

function lineNotes({ line, total }: SlipInHand): string[] {
  if (line === undefined) return [];
  if (line.amount !== total) return [words.lineDiffers];
  return line.isSure ? [] : [words.lineUnsure];
}
