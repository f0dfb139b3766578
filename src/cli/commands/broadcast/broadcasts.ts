import { sendBroadcast } from "#actions/broadcast/send-broadcast.ts";
import { setBroadcasts } from "#actions/broadcast/settings.ts";
import { stopBroadcast } from "#actions/broadcast/stop-broadcast.ts";
import { writeBroadcast } from "#actions/broadcast/write-broadcast.ts";
import { previewBroadcastOf } from "#actions/broadcast/show-broadcasts.ts";
import { ask, perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { segment } from "../../kinds/segment.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import {
  broadcastMeant,
  broadcastOption,
  broadcastSentence,
  byOption,
  fundOption,
  memberIdOf,
} from "./sentences.ts";

export const broadcastSettings = command({
  name: "broadcast settings",
  summary: "Shows or changes to how many people one officer may send something alone",
  notes: ["To more people than these, a second officer must agree before anything is sent."],
  options: {
    fund: fundOption,
    "second-above": optional(wholeNumber("PEOPLE", 0, 100_000), "0: always two", "as before"),
  },
  examples: [{ line: "broadcast settings --fund ban-bung --second-above 2" }],
  run: ({ fund, "second-above": secondAbove }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const settings = await perform(house, fundId, setBroadcasts, onlyGiven({ secondAbove }));
      return ok({
        json: { fund, ...settings },
        lines: [`One officer alone may send something to ${settings.secondAbove} people.`],
      });
    }),
});

export const broadcastWrite = command({
  name: "broadcast write",
  summary: "Writes down what is to be told to many, without sending it",
  notes: [
    "--to is everyone, committee, arrears (who has something to pay), village:1,3, plan:CODE or type:CODE. People are LINE accounts: whoever acts for several members is told once.",
  ],
  options: {
    fund: fundOption,
    by: byOption,
    to: required(segment("WHOM"), "for whom"),
    title: required(text("TEXT"), "at most 60 letters"),
    text: required(text("TEXT"), "at most 1,000 letters"),
  },
  examples: [
    {
      line: 'broadcast write --fund ban-bung --by 1 --to everyone --title แจ้งข่าวกองทุน --text "พรุ่งนี้กองทุนปิดหนึ่งวันค่ะ"',
    },
  ],
  run: ({ fund, by, to, ...say }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const writer = await memberIdOf(house, fundId, by);
      if (!writer.ok) return writer;
      const broadcastId = house.newId();
      const wish = { broadcastId, by: writer.value, segment: to, say };
      const written = await perform(house, fundId, writeBroadcast, wish);
      if (!written.ok) return refused(broadcastSentence(written.refusal));
      return ok({
        json: { fund, broadcastId },
        lines: [
          `Broadcast ${broadcastId} is written and not sent. To see it as its readers will: ${program} broadcast preview --fund ${fund} --broadcast last`,
        ],
      });
    }),
});

export const broadcastPreview = command({
  name: "broadcast preview",
  summary: "Shows a broadcast as its readers will see it, how many they are, and what it costs",
  notes: [
    "Each reader costs one message of the month, unless they write first: then it goes free with the answer.",
  ],
  options: { fund: fundOption, broadcast: broadcastOption },
  examples: [{ line: "broadcast preview --fund ban-bung --broadcast last" }],
  run: ({ fund, broadcast }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const meant = await broadcastMeant(house, fundId, broadcast);
      if (!meant.ok) return meant;
      const { broadcastId } = meant.value;
      const preview = await ask(house, fundId, previewBroadcastOf, { broadcastId });
      if (preview === undefined) return refused(broadcastSentence({ type: "no-such-broadcast" }));
      const { segment: readers, people, blocked, muted, notOnLine, cost, needsSecond, words } = preview;
      const room = cost.room === undefined ? "without a limit" : `with room for ${cost.room} this month`;
      return ok({
        json: {
          fund,
          broadcastId,
          readers,
          people,
          blocked,
          muted,
          notOnLine,
          cost: { ...cost },
          needsSecond,
          words,
        },
        lines: [
          ...words.map((line) => `  ${line}`),
          `To ${people} people (${readers}): ${cost.messages} messages, ${room}.`,
          `Not to ${blocked} who blocked the account and ${muted} who want no news; ${notOnLine} members are not on LINE.`,
          needsSecond ? "A second officer must agree before it is sent." : "One officer may send it alone.",
        ],
      });
    }),
});

export const broadcastSend = command({
  name: "broadcast send",
  summary: "Sends a broadcast, or asks a second officer where it goes to many",
  options: { fund: fundOption, broadcast: broadcastOption, by: byOption },
  examples: [{ line: "broadcast send --fund ban-bung --broadcast last --by 1" }],
  run: ({ fund, broadcast, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const meant = await broadcastMeant(house, fundId, broadcast);
      if (!meant.ok) return meant;
      const sender = await memberIdOf(house, fundId, by);
      if (!sender.ok) return sender;
      const { broadcastId } = meant.value;
      const sent = await perform(house, fundId, sendBroadcast, { broadcastId, by: sender.value });
      if (!sent.ok) return refused(broadcastSentence(sent.refusal));
      const { type, people } = sent.value;
      const asked = sent.value.type === "waits" ? sent.value.asked : 0;
      return ok({
        json: { fund, broadcastId, state: type, people, asked },
        lines: [
          type === "sent"
            ? `It is being sent to ${people} people. How far it has come: ${program} broadcast list --fund ${fund}`
            : `It goes to ${people} people: ${asked} ${asked === 1 ? "officer is" : "officers are"} asked to agree, and one is enough.`,
        ],
      });
    }),
});

export const broadcastStop = command({
  name: "broadcast stop",
  summary: "Stops a broadcast: what is in no call to LINE yet is taken back",
  notes: [
    "What LINE was already asked to send cannot be taken back. Whoever may agree to a broadcast may stop one.",
  ],
  options: { fund: fundOption, broadcast: broadcastOption, by: byOption },
  examples: [{ line: "broadcast stop --fund ban-bung --broadcast last --by 2" }],
  run: ({ fund, broadcast, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const meant = await broadcastMeant(house, fundId, broadcast);
      if (!meant.ok) return meant;
      const officer = await memberIdOf(house, fundId, by);
      if (!officer.ok) return officer;
      const { broadcastId } = meant.value;
      const stopped = await perform(house, fundId, stopBroadcast, { broadcastId, by: officer.value });
      if (!stopped.ok) return refused(broadcastSentence(stopped.refusal));
      const { withdrawn } = stopped.value;
      return ok({
        json: { fund, broadcastId, withdrawn },
        lines: [`Stopped: ${withdrawn} people will not get it. What was on its way arrives all the same.`],
      });
    }),
});
