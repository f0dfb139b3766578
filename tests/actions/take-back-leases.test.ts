import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { takeBackLeases } from "#actions/take-back-leases.ts";
import { leasePeople } from "#actions/work-inbox.ts";
import { leaseWork } from "#delivery/deliver.ts";
import { scriptLine, type ScriptedLine } from "../delivery/scripted-line.ts";
import { openInbox } from "./inbox.ts";
import { lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let line: ScriptedLine;
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.inbox, relay.sender, heard`;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

test("a server that is back goes on at once with the people it held, and takes nobody from another server", async () => {
  const inbox = openInbox(fund);
  await inbox.take({ id: "mine", from: lineUser(1) });
  await leasePeople(inbox.workOf("one"), 1);
  await inbox.take({ id: "theirs", from: lineUser(2) });
  await leasePeople(inbox.workOf("two"), 1);
  await takeBackLeases(fund.house, "one");
  fund.wait({ milliseconds: 1 });
  expect(await inbox.work("one")).toBe(1);
  expect(await inbox.answered()).toEqual(["mine"]);
});

test("a server that is back tries its call again with the same key, and knows that it may have arrived", async () => {
  const until = fund.clock.at.add({ seconds: 60 });
  await line.leave({ mustLearn: true, answering: { token: "token", until } });
  await leaseWork(line.postOf("one"), 1);
  await takeBackLeases(fund.house, "one");
  fund.wait({ milliseconds: 1 });
  line.script = [400];
  expect(await line.deliver("one")).toBe(1);
  // Refused, because the token had done its work before the server died: nothing is pushed.
  expect(await line.deliver("one")).toBe(0);
  expect(line.seen()).toEqual(["reply token hello"]);
});
