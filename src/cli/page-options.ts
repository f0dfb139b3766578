import { memberTypes } from "#core/rule-set/benefit-rules.ts";
import { day } from "./kinds/day.ts";
import { oneOf, privateText, text, wholeNumber } from "./kinds/text.ts";
import { optional } from "./option.ts";

/** What stands on a member's page besides number, given name, plan and day of joining. */
export const pageOptions = {
  "family-name": optional(text("NAME"), "family name"),
  title: optional(text("TITLE"), "such as นาง, นาย, นางสาว, ด.ช., ด.ญ., พระ"),
  sex: optional(oneOf("SEX", ["female", "male"]), "female or male"),
  birth: optional(day("DAY", { direction: "past" }), "day of birth"),
  house: optional(text("NO"), "house number"),
  village: optional(wholeNumber("N", 0, 999), "number of the village (หมู่)"),
  address: optional(text("TEXT"), "the rest of the address"),
  occupation: optional(text("TEXT"), "what they live from"),
  type: optional(oneOf("TYPE", memberTypes), memberTypes.join(", "), "general"),
  "citizen-id": optional(privateText("ID"), "13 digits, with or without dashes; kept encrypted"),
  phone: optional(privateText("PHONE"), "kept encrypted"),
};
