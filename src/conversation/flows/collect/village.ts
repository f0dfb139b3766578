import { asks, doBooks, type Answer } from "../../flow.ts";
import type { Reply } from "../../reply.ts";
import { questionCard } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { villageAnswered } from "../../understand/village-said.ts";
import { collectWords } from "../../wording/collect.ts";

const words = collectWords.th;

/** Asked only where the register does not say in which village the collector lives. */
export function villageQuestion({ stamp }: Conversation): Reply {
  return questionCard(
    {
      look: "plain",
      title: words.villageTitle,
      headline: words.askVillage,
      notes: [words.howVillage],
      summary: words.villageSummary,
    },
    [cancelButton(stamp)],
  );
}

export const askVillage = asks("collect", "village", villageQuestion);

export function takeVillage(answer: Answer, talk: Conversation): Turn | undefined {
  const villageNo = answer.type === "words" ? villageAnswered(answer.text) : undefined;
  return villageNo === undefined ? undefined : doBooks({ type: "walk", villageNo }, talk);
}
