import { slotsIn } from "#core/understanding/slots.ts";
import { wishesIn } from "#core/understanding/wishes.ts";
import { ok } from "#core/result.ts";
import { inBaht, type Json } from "../answer.ts";
import { command } from "../command.ts";
import { text } from "../kinds/text.ts";
import { operand } from "../option.ts";

export const understandCommand = command({
  name: "understand",
  summary: "Says what a text that somebody types in the chat is taken to want",
  notes: [
    "Confidence goes from 0 to 1: from 0.8 on a talk is begun, below that the likeliest are offered as buttons. What nobody could act on is unknown.",
    "With - it reads one text per line from standard input and prints one JSON document per line.",
  ],
  options: { words: operand(text("TEXT"), "the text, or - for standard input") },
  examples: [
    { line: 'understand "แม่นอนโรงพยาบาลมา 3 คืน"' },
    { line: "understand -", input: ["เช็คยอดหน่อยค่ะ", "วันนี้ฝนตก"] },
  ],
  async run({ words }, parts) {
    if (words !== "-") {
      const said = understood(words, parts.today());
      return ok({ json: said, lines: [JSON.stringify(said)] });
    }
    const lines = (await parts.readStandardInput()).split(/\r?\n/u);
    // The last line ends with its break, and is not a text.
    const texts = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
    const documents = texts.map((one) => understood(one, parts.today()));
    return ok({ json: documents, lines: documents.map((one) => JSON.stringify(one)), areDocuments: true });
  },
});

function understood(said: string, today: Temporal.PlainDate): Json {
  const [wish, ...more] = wishesIn(said);
  const { amount, ...slots } = slotsIn(said, today, wish.kin);
  return {
    intent: wish.intent,
    confidence: Math.round(wish.confidence * 100) / 100,
    slots: { ...slots, ...(amount !== undefined && { amount: inBaht(amount) }) },
    ...(more.length > 0 && { also: more.map(({ intent }) => intent) }),
  };
}
