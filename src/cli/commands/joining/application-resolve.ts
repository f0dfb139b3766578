import { memberNumbered } from "#actions/find-member.ts";
import { applicationMeant } from "#actions/joining/find-application.ts";
import { resolveApplications, type Admitted } from "#actions/joining/resolve-applications.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { text } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { pageSentence } from "../../registration.ts";
import { dayShown } from "../../show.ts";
import { meantSentence } from "./sentences.ts";

export const applicationResolve = command({
  name: "application resolve",
  summary: "Admits certified applicants by a meeting's resolution: all that wait, or one",
  notes: [
    "Each gets the next free number of the fund's own format, a page in the register and, where they applied on LINE, the link to it. Membership counts from the day that the rule set says (membership.startsOn). The first receipt takes the entrance fee and the first contribution together: contribution record with the sum of both.",
    "All of them are admitted or none.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    resolution: required(text("NO"), "the resolution's number in the minutes, such as 3/2569"),
    on: required(day("DAY", { direction: "past" }), "the day of the meeting"),
    application: optional(
      text("ID"),
      "one application's id or the applicant's name",
      "all that are certified",
    ),
    number: optional(text("NO"), "the number for this one member", "the next free one"),
    by: required(text("NO"), "the number of whoever keeps the register"),
  },
  examples: [{ line: "application resolve --fund ban-na --resolution 3/2569 --on 2569-02-20 --by 1-001" }],
  run: ({ fund, resolution: number, on, application, number: memberNo, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (memberNo !== undefined && application === undefined)
        return refused("--number is for one member: name the --application as well.");
      const keeper = await perform(house, fundId, memberNumbered, by);
      if (keeper === undefined) return refused(noMember(by));
      const meant =
        application === undefined ? undefined : await perform(house, fundId, applicationMeant, application);
      if (meant !== undefined && !meant.ok) return refused(meantSentence(meant.refusal, fund));
      const one = meant && { requestId: meant.value, ...(memberNo !== undefined && { memberNo }) };
      const resolved = await perform(house, fundId, resolveApplications, {
        resolution: { number, on },
        by: keeper.memberId,
        ...(one !== undefined && { admit: [one] }),
      });
      return resolved.ok
        ? ok(told(fund, resolved.value))
        : refused(sentence(resolved.refusal, { fund, by, number: memberNo ?? "" }));
    }),
});

const told = (fund: string, admitted: readonly Admitted[]): Answer => ({
  json: admitted.map(({ requestId, memberNo, name, joinedOn, startsOn, entranceFee, first }) => ({
    fund,
    applicationId: requestId,
    memberNo,
    name,
    joinedOn,
    startsOn,
    entranceFee: inBaht(entranceFee),
    first: inBaht(first),
  })),
  lines: admitted.map(
    ({ memberNo, name, joinedOn, startsOn, entranceFee, first }) =>
      `${name} is member ${memberNo}, ${startsOn === "first-payment" ? "from the first payment on" : `from ${dayShown(joinedOn)} on`}; the first receipt: ${showBaht(entranceFee)} + ${showBaht(first)}.`,
  ),
});

interface Named {
  readonly fund: string;
  readonly by: string;
  readonly number: string;
}

function sentence(refusal: RefusalOf<typeof resolveApplications>, { fund, by, number }: Named): string {
  switch (refusal.type) {
    case "not-allowed":
      return `Member ${by} does not keep the register today: registrar, secretary, chair or deputy. To give them an office: ${program} committee add --help`;
    case "resolution-missing":
      return "--resolution is empty: give its number in the minutes.";
    case "day-to-come":
      return "--on is a day to come: a resolution is noted after the meeting.";
    case "nothing-to-resolve":
      return `No application is certified and waits for the meeting: ${program} application list --fund ${fund}`;
    case "no-such-application":
      return `There is no application ${refusal.requestId}: ${program} application list --fund ${fund}`;
    case "not-certified":
      return `The application ${refusal.requestId} does not wait for the meeting: it is ${refusal.stage}.`;
    case "own-application":
      return `The application of ${refusal.name} is member ${by}'s own, or of their family: somebody else of those who keep the register must note it.`;
    case "meeting-before-application":
      return `${refusal.name} applied on ${dayShown(refusal.on)}, after that meeting: look at --on.`;
    case "not-registered":
      return `${refusal.name} cannot be entered, and so nobody was. ${pageSentence(refusal.why, { fund, number })}`;
  }
}
