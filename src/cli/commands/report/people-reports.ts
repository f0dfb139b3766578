import {
  showArrears,
  showBags,
  showPassbook,
  showRegister,
  showSubFunds,
} from "#actions/report/people-reports.ts";
import { day } from "../../kinds/day.ts";
import { month } from "../../kinds/month.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { reportCommand } from "./report-command.ts";

const asOfDay = optional(day("DAY"), "the day that is asked about", "today");
const village = optional(wholeNumber("NUMBER", 0, 999), "only this village", "all of them");

export const reportCashPerCollector = reportCommand({
  name: "cash-per-collector",
  summary: "What each collector collected and handed in, what was short, and what is in the bag",
  notes: [
    "“Short” is what the last count left in the bag, less what was repaid or written off since. It stays there until then.",
  ],
  options: {
    collector: optional(text("NO"), "only this collector", "all of them"),
    from: optional(month("MONTH"), "the first month, as it is booked", "the month of --to"),
    to: optional(month("MONTH"), "the last month; the bags are shown as they were at its end", "this month"),
  },
  examples: [{ line: "report cash-per-collector --fund ban-na" }],
  report:
    ({ collector: collectorNo, from, to }) =>
    (moment) =>
      showBags(moment, onlyGiven({ collectorNo, from, to })),
});

export const reportSubFunds = reportCommand({
  name: "sub-funds",
  summary: "What each sub-fund has, its share of what awaits the month's close, and what it may spend",
  options: { "as-of": optional(month("MONTH"), "the month, as it is booked", "this month") },
  examples: [{ line: "report sub-funds --fund ban-na" }],
  report:
    ({ "as-of": asOf }) =>
    (moment) =>
      showSubFunds(moment, onlyGiven({ asOf })),
});

export const reportArrears = reportCommand({
  name: "arrears",
  summary: "Members for whom something is due, village by village, and what the rules say of it",
  notes: ["For those who visit and help; it belongs on no notice board."],
  options: { "as-of": asOfDay, village },
  examples: [{ line: "report arrears --fund ban-na" }],
  report:
    ({ "as-of": asOf, village: villageNo }) =>
    (moment) =>
      showArrears(moment, onlyGiven({ asOf, villageNo })),
});

export const reportPassbook = reportCommand({
  name: "passbook",
  summary:
    "A member's passbook: what was sent when, its receipt and who received it, and what is not sent yet",
  options: { member: required(text("NO"), "the member's number"), "as-of": asOfDay },
  examples: [{ line: "report passbook --fund ban-na --member 1-001" }],
  report:
    ({ member: memberNo, "as-of": asOf }) =>
    (moment) =>
      showPassbook(moment, { memberNo, ...onlyGiven({ asOf }) }),
});

export const reportRegister = reportCommand({
  name: "register",
  summary: "The register of members; citizen ids and phones are masked",
  options: { "as-of": asOfDay, village, "with-left": flag("those who have left too") },
  examples: [{ line: "report register --fund ban-na --with-left" }],
  report:
    ({ "as-of": asOf, village: villageNo, "with-left": withLeft }) =>
    (moment) =>
      showRegister(moment, { withLeft, ...onlyGiven({ asOf, villageNo }) }),
});
