import { afterAll, beforeAll, expect, test } from "vitest";
import { agreeToBroadcast } from "#actions/broadcast/settle-broadcast.ts";
import { sendBroadcast } from "#actions/broadcast/send-broadcast.ts";
import { setBroadcasts } from "#actions/broadcast/settings.ts";
import { stopBroadcast } from "#actions/broadcast/stop-broadcast.ts";
import { listOpenRequests } from "#actions/requests/list-open.ts";
import { writeBroadcast } from "#actions/broadcast/write-broadcast.ts";
import { perform, type Action } from "#actions/perform.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";
import { hello, officer, settle } from "./village-of-readers.ts";

let fund: SmallFund;
let [chair, secretary] = ["", ""];

beforeAll(async () => {
  fund = await openSmallFund();
  chair = await officer(fund, "1", "chair");
  secretary = await officer(fund, "2", "secretary");
  await settle(fund, { people: 5 });
}, 30_000);
afterAll(() => fund.close());

const act = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(fund.house, fund.fundId, action, command);

const messages = async (): Promise<number> =>
  (await fund.owner`select 1 from relay.outbox where class = 'broadcast'`).length;

test("what a second person was asked about goes by their answer alone, also where one officer may tell more by now", async () => {
  await act(setBroadcasts, { secondAbove: 3 });
  const broadcastId = fund.house.newId();
  const segment = { type: "everyone" } as const;
  done(await act(writeBroadcast, { broadcastId, by: secretary, segment, say: hello }));
  expect(done(await act(sendBroadcast, { broadcastId, by: secretary })).type).toBe("waits");
  await act(setBroadcasts, { secondAbove: 100 });
  expect(done(await act(sendBroadcast, { broadcastId, by: secretary })).type).toBe("waits");
  expect([await messages(), await act(listOpenRequests, { kind: "broadcast" })]).toMatchObject([0, [{}]]);
  expect(await act(agreeToBroadcast, { broadcastId, by: chair, agree: true })).toMatchObject({ ok: true });
  expect([await messages(), await act(listOpenRequests, { kind: "broadcast" })]).toEqual([7, []]);
});

test("what was stopped is not begun again, by nobody's yes", async () => {
  await act(setBroadcasts, { secondAbove: 3 });
  const broadcastId = fund.house.newId();
  const segment = { type: "everyone" } as const;
  done(await act(writeBroadcast, { broadcastId, by: secretary, segment, say: hello }));
  done(await act(sendBroadcast, { broadcastId, by: secretary }));
  done(await act(agreeToBroadcast, { broadcastId, by: chair, agree: true }));
  done(await act(stopBroadcast, { broadcastId, by: chair }));
  expect(await act(agreeToBroadcast, { broadcastId, by: chair, agree: true })).toMatchObject({ ok: false });
  expect(await act(sendBroadcast, { broadcastId, by: secretary })).toMatchObject({
    refusal: { type: "sent-before" },
  });
});
