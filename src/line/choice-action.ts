import type { messagingApi } from "@line/bot-sdk";
import type { Choice } from "#conversation/reply.ts";
import { assert, unreachable } from "#core/assert.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { assertLabel, assertText, limits } from "./limits.ts";

/** What a tap does: the same in a card's button and in a quick reply. */
export function actionFor(choice: Choice): messagingApi.Action {
  const { label } = choice;
  assertLabel(label, limits.labelLetters, "a choice's label");
  switch (choice.type) {
    case "choice":
      assertText(choice.send, limits.postbackUnits, "what a choice sends");
      // Shown as the person's own words, so that the chat can be read back.
      return { type: "postback", label, data: choice.send, displayText: label };
    case "call":
      return { type: "uri", label, uri: telephone(choice.phone) };
    case "open":
      assert(URL.parse(choice.url)?.protocol === "https:", "a page of ours has an https address");
      assertText(choice.url, limits.uriUnits, "a page's address");
      return { type: "uri", label, uri: choice.url };
    case "copy":
      assertText(choice.text, limits.clipboardUnits, "what a choice copies");
      return { type: "clipboard", label, clipboardText: choice.text };
    case "pick-day":
      assertText(choice.send, limits.postbackUnits, "what a choice sends");
      assert(choice.from <= choice.to, "a day picker's first day is not after its last");
      // Opens on the last day allowed: the picker would open on today, which may lie outside.
      return {
        type: "datetimepicker",
        label,
        data: choice.send,
        mode: "date",
        initial: choice.to,
        min: choice.from,
        max: choice.to,
      };
    default:
      return unreachable(choice);
  }
}

/** As people write it ("๐๔๕-๗๑๑ ๑๒๓"), as a phone dials it ("tel:045711123"). */
function telephone(phone: string): string {
  const dialled = arabicDigits(phone).replaceAll(/[^\d+]/gu, "");
  assert(/^\+?\d{3,15}$/u.test(dialled), "a telephone number has 3 to 15 digits");
  return `tel:${dialled}`;
}
