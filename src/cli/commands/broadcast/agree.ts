import { perform } from "#actions/perform.ts";
import { agreeToBroadcast } from "#actions/broadcast/settle-broadcast.ts";
import { listBroadcasts } from "#actions/broadcast/show-broadcasts.ts";
import type { BroadcastSeen } from "#actions/broadcast/seen.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { flag, optional, required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";
import { broadcastMeant, broadcastOption, broadcastSentence, fundOption, memberIdOf } from "./sentences.ts";

export const broadcastAgree = command({
  name: "broadcast agree",
  summary: "The second officer agrees to a broadcast, which is then sent at once, or declines it",
  notes: ["Not whoever sends it, and nobody of their house. It goes to those whom it means at this moment."],
  options: {
    fund: fundOption,
    broadcast: broadcastOption,
    by: required(text("NO"), "the number of the chair, deputy, secretary or treasurer who agrees"),
    decline: flag("says no instead; needs --reason"),
    reason: optional(text("TEXT"), "why not: whoever sends it reads it"),
  },
  examples: [{ line: "broadcast agree --fund ban-bung --broadcast last --by 2" }],
  run: ({ fund, broadcast, by, decline, reason = "" }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (decline && reason === "") return refused("--decline needs --reason: whoever sends it reads why.");
      const meant = await broadcastMeant(house, fundId, broadcast);
      if (!meant.ok) return meant;
      const second = await memberIdOf(house, fundId, by);
      if (!second.ok) return second;
      const { broadcastId } = meant.value;
      const settled = await perform(house, fundId, agreeToBroadcast, {
        broadcastId,
        by: second.value,
        agree: !decline,
        reason,
      });
      if (!settled.ok) return refused(broadcastSentence(settled.refusal));
      const { people } = settled.value;
      return ok({
        json: { fund, broadcastId, state: settled.value.type, people },
        lines: [
          decline
            ? "Declined: nothing is sent, and whoever wanted to send it is told why."
            : `Agreed: it is being sent to ${people} people. To stop it: ${program} broadcast stop --fund ${fund} --broadcast last --by ${by}`,
        ],
      });
    }),
});

export const broadcastList = command({
  name: "broadcast list",
  summary: "Shows what was told to many, the newest first, and how far each has come",
  notes: ["Counted are LINE accounts. Accepted means that LINE took it; LINE does not say who has read it."],
  options: { fund: fundOption, most: optional(wholeNumber("N", 1, 200), "how many", "20") },
  examples: [{ line: "broadcast list --fund ban-bung" }],
  run: ({ fund, most = 20 }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const listed = await perform(house, fundId, listBroadcasts, { most });
      return ok({
        json: {
          broadcasts: listed.map(({ progress, ...seen }) => ({ ...seen, progress: { ...progress } })),
        },
        lines:
          listed.length === 0
            ? [`Nothing was told to many yet. To write something: ${program} broadcast write --help`]
            : columns(listed.map(rowOf)),
      });
    }),
});

function rowOf({
  broadcastId,
  title,
  segment,
  writtenOn,
  state,
  progress,
  blocked,
  muted,
}: BroadcastSeen): string[] {
  const { accepted, onTheWay, waiting, unreachable, withdrawn } = progress;
  return [
    broadcastId,
    dayShown(writtenOn),
    title,
    segment,
    state,
    `${accepted} accepted, ${onTheWay} on the way, ${waiting} waiting, ${unreachable} not reached, ${withdrawn} withdrawn`,
    `${blocked} blocked, ${muted} muted`,
  ];
}
