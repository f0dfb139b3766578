import type { Outcome } from "../deed.ts";
import type { Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { callButtons, shortcut } from "../shortcuts.ts";
import type { Scene, Turn } from "../turn.ts";
import { applyWords } from "../wording/apply.ts";

const words = applyWords.th;

/** What it costs and how it goes: one applies here, question by question, or on paper with a committee member. */
export const showHowToApply: Turn = { type: "do", deed: { type: "show-plans" } };

export type Plans = Extract<Outcome, { type: "plans" }>;

export const applyReply = ({ entranceFee, plans }: Plans, { fund }: Scene): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.title,
      headline: words.headline,
      rows: [
        { label: words.entranceFee, value: entranceFee === 0n ? words.noFee : words.baht(entranceFee) },
        ...plans.map(({ name, price }) => ({ label: name, value: words.baht(price) })),
      ],
      notes: [words.howItGoes, words.beneficiary, words.onPaper, words.whoToCall(fund.phone)],
      buttons: [
        shortcut("apply:begin"),
        shortcut("apply:follow"),
        ...callButtons(fund.phone),
        shortcut("help:show"),
      ],
      summary: words.summary,
    }),
  );
