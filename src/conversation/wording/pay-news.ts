import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { SlipNews, SlipReason, SlipSeen, SlipStage } from "../deeds/paying.ts";
import type { Card, Reply } from "../reply.ts";
import { button, cards, led, mostSayings, reply, shortened, text } from "../say.ts";
import { callButtons, shortcut } from "../shortcuts.ts";

/** Where a slip stands: told by itself when it was read or refused, and whenever somebody asks. */
export const slipWords = {
  th: {
    title: "สลิปโอนเงิน",
    none: "ยังไม่มีสลิปที่ส่งเข้ามาค่ะ ถ้าโอนแล้ว ส่งรูปสลิปมาในแชตนี้ได้เลย",
    stage: {
      reading: "กำลังอ่านสลิปค่ะ",
      waiting: "รอตรวจสอบ",
      confirmed: "ได้รับเงินแล้วค่ะ",
      refused: "ยังนับเป็นเงินเข้าไม่ได้ค่ะ",
    } satisfies Record<SlipStage, string>,
    rows: {
      amount: "จำนวนเงิน",
      members: "จ่ายให้",
      sentOn: "ส่งสลิป",
      paidOn: "วันที่โอน",
      receipt: "ใบเสร็จ",
      reason: "เหตุผล",
    },
    notes: {
      reading: "อ่านเสร็จแล้วจะบอกในแชตนี้นะคะ",
      waiting: "เหรัญญิกจะเทียบกับบัญชีธนาคาร แล้วออกใบเสร็จให้ ไม่ต้องส่งสลิปนี้ซ้ำนะคะ ขอบคุณที่ร่วมออมบุญกันค่ะ",
      byEye: "รหัสในสลิปอ่านไม่ได้ เหรัญญิกจะดูจากรูปให้ค่ะ ไม่ต้องทำอะไรเพิ่ม",
      confirmed: "กองทุนได้รับเงินเรียบร้อยแล้ว ขอบคุณค่ะ",
      refused: "เงินของท่านไม่ได้หายไปไหนนะคะ ส่งรูปสลิปที่ชัดหรือใบที่ถูกมาใหม่ได้เลย หรือโทรคุยกับกองทุนได้ค่ะ",
    },
    reasons: {
      "not-a-slip": "รูปนี้ไม่ใช่สลิปโอนเงิน",
      unclear: "รูปไม่ชัด อ่านยอดหรือวันที่ไม่ได้",
      "not-arrived": "ยังไม่พบเงินยอดนี้ในบัญชีกองทุน",
      "other-account": "โอนเข้าบัญชีอื่นที่ไม่ใช่ของกองทุน",
      "other-amount": "ยอดเงินไม่ตรงกับที่แจ้ง",
      "used-before": "สลิปใบนี้เคยนับไปแล้ว",
      "sent-twice": "ส่งสลิปใบเดียวกันมาสองครั้ง",
      other: "เหรัญญิกขอคุยด้วยก่อน",
    } satisfies Record<SlipReason, string>,
    usedBefore: {
      headline: "สลิปใบนี้เคยส่งเข้ามาแล้วค่ะ",
      note: "สลิปหนึ่งใบนับได้ครั้งเดียว จึงยังไม่ได้บันทึกเพิ่มค่ะ ถ้าโอนครั้งใหม่ ขอรูปสลิปของครั้งใหม่นะคะ ถ้าไม่แน่ใจ โทรถามกองทุนได้เลย",
      own: "ใบที่ส่งไว้ก่อนหน้านี้",
    },
    notTaken: "รูปสลิปยังเข้ามาไม่ครบค่ะ ขอโทษด้วยนะคะ ส่งรูปเดิมมาอีกครั้งได้เลย",
    sendAgain: "ส่งสลิปใหม่",
    cancelled: (number: string) => `${number} (ยกเลิกแล้ว)`,
    more: (count: number) => `ยังมีอีก ${count} ใบก่อนหน้านี้ ดูได้ใน “ประวัติการส่ง” ค่ะ`,
    summary: (amount: string, stage: string) => `สลิปโอนเงิน ${amount} ${stage}`,
  },
  en: {
    title: "Slip",
    stage: {
      reading: "Being read",
      waiting: "Waiting to be checked",
      confirmed: "Received",
      refused: "Not counted",
    },
  },
};

const words = slipWords.th;
const looks: Readonly<Record<SlipStage, Card["look"]>> = {
  reading: "waiting",
  waiting: "waiting",
  confirmed: "good",
  refused: "attention",
};
const longestWords = 300;

/** A first notice and an apology may stand before them; a word that there are more takes the place of a card. */
const mostCards = mostSayings - 2;

/** "สลิปถึงไหนแล้ว": a card each, the newest first. */
export function slipsReply(slips: readonly SlipSeen[], phone?: string): Reply {
  const shown = slips.slice(0, slips.length > mostCards ? mostCards - 1 : mostCards);
  const [first, ...others] = shown.map((slip) => slipCard(slip, phone));
  if (first === undefined)
    return reply(
      ...cards({
        look: "plain",
        title: words.title,
        notes: [words.none],
        buttons: [shortcut("pay:begin"), shortcut("help:show")],
        summary: words.none,
      }),
    );
  const more = slips.length - shown.length;
  return led(more > 0 ? [text(words.more(more))] : [], reply(first, ...others));
}

export const slipReply = (slip: SlipSeen, phone?: string): Reply => reply(slipCard(slip, phone));

/** What whoever sent it is told without having asked; where the reply's token still lives, it costs nothing. */
export function payNews(news: SlipNews, phone?: string): Reply {
  switch (news.type) {
    case "waiting":
    case "refused":
      return slipReply(news.slip, phone);
    case "not-taken":
      return reply(text(words.notTaken));
    case "used-before":
      return usedBefore(news.own, phone);
  }
}

function slipCard(slip: SlipSeen, phone: string | undefined): Card {
  const { stage, amount, members, hasCode } = slip;
  const amountShown = showBaht(amount);
  const isByEye = stage === "waiting" && hasCode === false;
  const [card] = cards({
    look: looks[stage],
    title: words.title,
    headline: words.stage[stage],
    rows: [
      { label: words.rows.amount, value: amountShown, strong: true },
      ...(members.length === 0
        ? []
        : [{ label: words.rows.members, value: shortened(members.map(({ name }) => name).join(", "), 300) }]),
      ...laterRows(slip),
    ],
    notes: [...(isByEye ? [words.notes.byEye] : []), words.notes[stage]],
    buttons: buttonsOf(stage, phone),
    summary: words.summary(amountShown, words.stage[stage]),
  });
  return card;
}

function laterRows({ stage, sentOn, paidOn, receipt, reason, reasonWords = "" }: SlipSeen): Card["rows"] {
  const said = reasonWords.replaceAll(/\s+/gu, " ").trim();
  const why = [reason === undefined ? "" : words.reasons[reason], shortened(said, longestWords)]
    .filter((part) => part !== "")
    .join("\n");
  // A slip that counts for nothing has a receipt only where that was taken back.
  const paper = (number: string): string => (stage === "refused" ? words.cancelled(number) : number);
  return [
    { label: words.rows.sentOn, value: showDay(sentOn) },
    ...(paidOn === undefined ? [] : [{ label: words.rows.paidOn, value: showDay(paidOn) }]),
    ...(receipt === undefined
      ? []
      : [{ label: words.rows.receipt, value: paper(receipt), strong: true as const }]),
    ...(stage === "refused" && why !== "" ? [{ label: words.rows.reason, value: why }] : []),
  ];
}

const buttonsOf = (stage: SlipStage, phone: string | undefined): NonNullable<Card["buttons"]> =>
  stage === "refused"
    ? [button(words.sendAgain, "slip:send"), ...callButtons(phone), shortcut("help:show")]
    : [
        stage === "confirmed" ? shortcut("history:show") : shortcut("slip:follow"),
        shortcut("contributions:show"),
      ];

/** Said as a fact about a picture, never about a person: most who send it twice are only careful. */
function usedBefore(own: SlipSeen | undefined, phone: string | undefined): Reply {
  return reply(
    ...cards({
      look: own === undefined ? "attention" : "plain",
      title: words.title,
      headline: words.usedBefore.headline,
      rows:
        own === undefined
          ? []
          : [
              {
                label: words.usedBefore.own,
                value: `${showBaht(own.amount)} · ${showDay(own.sentOn)}\n${words.stage[own.stage]}`,
              },
            ],
      notes: [words.usedBefore.note],
      buttons: [
        shortcut("slip:follow"),
        button(words.sendAgain, "slip:send"),
        ...callButtons(phone),
        shortcut("help:show"),
      ],
      summary: `${words.usedBefore.headline} ${words.usedBefore.note}`,
    }),
  );
}
