import type { WalkSum } from "../../deeds/collecting.ts";
import type { Reply } from "../../reply.ts";
import { cards, reply, shortened } from "../../say.ts";
import { collectWords } from "../../wording/collect.ts";
import { goOnButtons } from "./list.ts";

const words = collectWords.th;

/** The walk in one card: what lies in the hand, and what is still to be done with it. */
export function summedUpReply({ walk, paid, notHome, onPaper, printAt }: WalkSum): Reply {
  const { villageNo, on, collected, receipts, bag, houses } = walk;
  const print =
    printAt === undefined || receipts === 0
      ? []
      : [{ type: "open" as const, label: words.print, url: printAt }];
  return reply(
    ...cards({
      look: houses.length === 0 ? "good" : "plain",
      title: words.sumTitle(villageNo),
      headline: words.baht(collected),
      rows: [
        { label: words.rows.day, value: words.day(on) },
        { label: words.rows.collected, value: words.collected(collected, receipts) },
        { label: words.rows.bag, value: words.baht(bag), strong: true },
        { label: words.rows.paid, value: words.houses(paid) },
        { label: words.rows.left, value: words.houses(houses.length) },
        ...(notHome.length === 0
          ? []
          : [{ label: words.rows.notHome, value: shortened(words.notHomeAll(notHome), 200) }]),
        { label: words.rows.onPaper, value: words.onPaper(onPaper) },
      ],
      notes: [...(bag > 0n ? [words.handIn] : []), words.thanks],
      buttons: [...print, ...goOnButtons()],
      summary: words.sumSummary(villageNo, collected, bag),
    }),
  );
}
