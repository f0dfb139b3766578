import { perform } from "#actions/perform.ts";
import { setReminders } from "#actions/reminders/set-reminders.ts";
import { shortRules, steps, wordings, type ReminderSettings, type Step } from "#core/reminder/settings.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { oneOf, text, wholeNumber } from "../../kinds/text.ts";
import { time } from "../../kinds/time.ts";
import { onlyGiven, optional, required, type Kind } from "../../option.ts";

const yesNo = oneOf("ANSWER", ["yes", "no"]);
const isYes = (given: "yes" | "no" | undefined): boolean | undefined =>
  given === undefined ? undefined : given === "yes";

const stepList: Kind<Step[]> = {
  stands: "STEPS",
  read(given) {
    const named = given.split(",").map((step) => step.trim());
    const known = steps.filter((step) => named.includes(step));
    return known.length === named.length
      ? ok(known)
      : refused(`"${given}" is not a list of ${steps.join(", ")}, with commas between.`);
  },
};

export const remindersSet = command({
  name: "reminders set",
  summary: "Shows or changes when and how members are reminded of what they owe",
  notes: [
    "Nobody is reminded before a fund says so: a register that is not complete would ask people for money they have paid.",
    "Days 29 to 31 are the last day of a shorter month. Yearly payers are reminded by their own dates: once before their year is over, and when it is.",
    "Where the month's messages do not reach, --when-short says who is reminded; the others' reminders go free with their next message, and chair, secretary and treasurer are told three days before.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    on: optional(yesNo, "whether members are reminded", "as before; no at first"),
    day: optional(wholeNumber("DAY", 1, 31), "the day of the month", "as before; the 5th at first"),
    at: optional(time("TIME"), "the hour from which they are sent", "as before; 9:00 at first"),
    steps: optional(stepList, `of ${steps.join(", ")}`, "as before; all of them at first"),
    "when-short": optional(
      oneOf("RULE", shortRules),
      shortRules.join(", "),
      "as before; weightiest-first at first",
    ),
    wording: optional(oneOf("WORDING", wordings), wordings.join(", "), "as before; warm at first"),
    birthdays: optional(
      yesNo,
      "whether members are wished well on their birthdays",
      "as before; no at first",
    ),
  },
  examples: [
    { line: "reminders set --fund ban-na --on yes --day 5 --at 9:00" },
    { line: "reminders set --fund ban-na --when-short newest-first --steps due,arrears,before-ending" },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const change = onlyGiven({
        isOn: isYes(given.on),
        day: given.day,
        time: given.at,
        steps: given.steps,
        whenShort: given["when-short"],
        wording: given.wording,
        birthdays: isYes(given.birthdays),
      });
      const settings = await perform(house, fundId, setReminders, change);
      return ok({ json: { fund: given.fund, ...inJson(settings) }, lines: inLines(settings) });
    }),
});

const inJson = ({ isOn, day, time: at, steps: wanted, whenShort, wording, birthdays }: ReminderSettings) => ({
  isOn,
  day,
  time: at.toString({ smallestUnit: "minute" }),
  steps: [...wanted],
  whenShort,
  wording,
  birthdays,
});

function inLines({
  isOn,
  day,
  time: at,
  steps: wanted,
  whenShort,
  wording,
  birthdays,
}: ReminderSettings): string[] {
  const hour = at.toString({ smallestUnit: "minute" });
  return [
    isOn ? `Members are reminded on day ${day} from ${hour}, in ${wording} words.` : "Nobody is reminded.",
    `Steps: ${wanted.join(", ")}. Where messages are short: ${whenShort}. Birthdays: ${birthdays ? "yes" : "no"}.`,
  ];
}
