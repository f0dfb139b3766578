import { perform } from "#actions/perform.ts";
import { pauseFor } from "#actions/reminders/silence.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";

const who = {
  fund: required(text("CODE"), "the fund's code"),
  member: required(text("NO"), "the member's number"),
  by: required(text("NO"), "the number of the committee member who says so"),
};

export const remindersOff = command({
  name: "reminders off",
  summary: "Lets nobody be reminded for a member: a house in mourning, a debt that is forborne",
  notes: ["A member says หยุดเตือน in the chat for themselves."],
  options: { ...who, reason: optional(text("TEXT"), "a word for those who ask later") },
  examples: [{ line: 'reminders off --fund ban-na --member 1-009 --by 1-001 --reason "บ้านมีงานศพ"' }],
  run: ({ fund, member, by, reason }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const wish = { memberNo: member, byNo: by, isOff: true, ...onlyGiven({ reason }) };
      const paused = await perform(house, fundId, pauseFor, wish);
      if (!paused.ok)
        return refused(
          paused.refusal.type === "already"
            ? "Nobody is reminded for this member already."
            : noMember(paused.refusal.memberNo),
        );
      return ok({
        json: { fund, memberNo: member, reminded: false },
        lines: [`Nobody is reminded for ${paused.value.name} (${member}) any more.`],
      });
    }),
});

export const remindersOn = command({
  name: "reminders on",
  summary: "Lets members be reminded again who were left in peace",
  options: who,
  examples: [{ line: "reminders on --fund ban-na --member 1-009 --by 1-001" }],
  run: ({ fund, member, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const ended = await perform(house, fundId, pauseFor, { memberNo: member, byNo: by, isOff: false });
      if (!ended.ok)
        return refused(
          ended.refusal.type === "already"
            ? "This member is reminded like all others."
            : noMember(ended.refusal.memberNo),
        );
      return ok({
        json: { fund, memberNo: member, reminded: true },
        lines: [`${ended.value.name} (${member}) is reminded again like all others.`],
      });
    }),
});
