import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broadcastAgree, broadcastList } from "#cli/commands/broadcast/agree.ts";
import {
  broadcastPreview,
  broadcastSend,
  broadcastSettings,
  broadcastStop,
  broadcastWrite,
} from "#cli/commands/broadcast/broadcasts.ts";
import { meetingCall, meetingCancel, meetingList } from "#cli/commands/broadcast/meetings.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine, type Ended } from "./parts.ts";
import { leaveLink } from "./standing-link.ts";

let database: FreshDatabase;
let run: (line: string) => Promise<Ended>;
beforeAll(async () => {
  database = await freshDatabase();
  const parts = commandParts(database, {}, 20_260_220);
  run = (line) => runLine(parts, line);
  await run("fund create --code ban-bung --name กองทุนบ้านบึง --rules yasothon-2562");
  for (const number of [1, 2, 3]) {
    await run(
      `member add --fund ban-bung --number ${number} --given-name คน${number} --joined 2568-11-01 --village 1`,
    );
    await leaveLink(database, `U0000000000000000000000000000b${number}`, {
      fundCode: "ban-bung",
      memberNo: String(number),
    });
  }
  await run("committee add --fund ban-bung --member 1 --role chair");
  await run("committee add --fund ban-bung --member 2 --role treasurer");
}, 60_000);
afterAll(() => database.close());

const exampleOf = ({
  examples: [{ line }],
}: {
  readonly examples: readonly [{ readonly line: string }, ...unknown[]];
}) => line;

describe("the examples, one after another", () => {
  test.each([
    [broadcastSettings, "may send something to 2 people"],
    [broadcastWrite, "is written and not sent"],
    [broadcastPreview, "To 3 people (สมาชิกทุกคน): 3 messages, without a limit."],
    [broadcastSend, "It goes to 3 people: 1 officer is asked to agree"],
    [broadcastAgree, "Agreed: it is being sent to 3 people"],
    [broadcastList, "0 accepted, 0 on the way, 3 waiting"],
    [broadcastStop, "Stopped: 3 people will not get it"],
    [meetingCall, "2 people are being told"],
    [meetingList, "ประชุมคณะกรรมการ"],
    [meetingCancel, "It is off"],
  ] as const)("$name says what it did", async (example, says) => {
    const { code, out, err } = await run(exampleOf(example));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(says);
  });
});

describe("it is refused", () => {
  const write = "broadcast write --fund ban-bung --title หัวข้อ --text ข้อความ";
  test.each([
    ["for a treasurer's word", `${write} --by 2 --to everyone`, "Only chair, deputy and secretary"],
    [
      "to a village without members",
      `${write} --by 1 --to village:9`,
      "No member of this fund is in that village",
    ],
    ["to whom nobody knows", `${write} --by 1 --to all`, "is none of everyone, committee"],
    [
      "by whoever sends it",
      "broadcast agree --fund ban-bung --broadcast last --by 1",
      "Nobody is asked to agree",
    ],
    [
      "before it is sent",
      "broadcast stop --fund ban-bung --broadcast last --by 1",
      "nothing of it left to stop",
    ],
    [
      "for a day that is over",
      "meeting call --fund ban-bung --by 1 --to committee --title ประชุม --on 2569-01-05 --at 9:00 --place วัด",
      "That day and hour are over",
    ],
  ])("%s", async (_what, line, says) => {
    const { code, out, err } = await run(line);
    expect([code === 0, out]).toEqual([false, ""]);
    expect(err).toContain(says);
  });
});
