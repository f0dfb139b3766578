import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agreeToBroadcast } from "#actions/broadcast/settle-broadcast.ts";
import { sendBroadcast } from "#actions/broadcast/send-broadcast.ts";
import { setBroadcasts } from "#actions/broadcast/settings.ts";
import { writeBroadcast } from "#actions/broadcast/write-broadcast.ts";
import { listBroadcasts } from "#actions/broadcast/show-broadcasts.ts";
import { listOpenRequests } from "#actions/requests/list-open.ts";
import { perform } from "#actions/perform.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";
import { hello, officer, settle } from "./village-of-readers.ts";

let fund: SmallFund;
let [chair, secretary, treasurer, member] = ["", "", "", ""];

beforeAll(async () => {
  fund = await openSmallFund();
  chair = await officer(fund, "1", "chair");
  secretary = await officer(fund, "2", "secretary");
  treasurer = await officer(fund, "3", "treasurer");
  member = await fund.member("4");
  await settle(fund, { people: 5 });
}, 30_000);
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending`;
});
afterAll(() => fund.close());

const act = <Command, Outcome>(
  action: (moment: Parameters<typeof sendBroadcast>[0], command: Command) => Promise<Outcome>,
  command: Command,
): Promise<Outcome> => perform(fund.house, fund.fundId, action, command);

async function written(by = secretary): Promise<string> {
  const broadcastId = fund.house.newId();
  done(await act(writeBroadcast, { broadcastId, by, segment: { type: "everyone" } as const, say: hello }));
  return broadcastId;
}
const outbox = async (): Promise<readonly string[]> =>
  (await fund.owner`select recipient from relay.outbox where class = 'broadcast' order by 1`).map(
    ({ recipient }) => String(recipient),
  );
const stateOf = async (id: string): Promise<string | undefined> =>
  (await act(listBroadcasts, { most: 50 })).find(({ broadcastId }) => broadcastId === id)?.state;

describe("to more people than one officer may tell alone", () => {
  beforeAll(() => act(setBroadcasts, { secondAbove: 7 }));

  test("nothing is sent before a second one agrees; then it is, at once", async () => {
    const broadcastId = await written();
    const sent = done(await act(sendBroadcast, { broadcastId, by: secretary }));
    expect(sent).toEqual({ type: "waits", people: 8, asked: 2 });
    expect([await outbox(), await stateOf(broadcastId)]).toEqual([[], "waits"]);
    const settled = done(await act(agreeToBroadcast, { broadcastId, by: chair, agree: true }));
    expect(settled).toMatchObject({ type: "sent", people: 8 });
    expect(await outbox()).toHaveLength(8);
    expect(await stateOf(broadcastId)).toBe("sending");
  });

  test("those who may agree are told, and see it among what waits, with how many it goes to", async () => {
    const broadcastId = await written();
    await act(sendBroadcast, { broadcastId, by: secretary });
    const told =
      await fund.owner`select recipient from relay.outbox where once_key like 'request:%' order by 1`;
    expect(told.map(({ recipient }) => recipient as string)).toEqual([lineUser(1), lineUser(3)]);
    const [request] = await act(listOpenRequests, { kind: "broadcast" });
    expect(request?.about.map(({ value }) => value)).toEqual([hello.title, "สมาชิกทุกคน", "8 คน"]);
    await act(agreeToBroadcast, { broadcastId, by: treasurer, agree: false, reason: "ขอคุยกันก่อน" });
  });

  test("asked for twice it is one request", async () => {
    const broadcastId = await written();
    await act(sendBroadcast, { broadcastId, by: secretary });
    expect(done(await act(sendBroadcast, { broadcastId, by: secretary }))).toMatchObject({ type: "waits" });
    expect(await act(listOpenRequests, { kind: "broadcast" })).toHaveLength(1);
    await act(agreeToBroadcast, { broadcastId, by: treasurer, agree: true });
  });

  test("declined it is never sent, and its sender reads why", async () => {
    const broadcastId = await written();
    await act(sendBroadcast, { broadcastId, by: secretary });
    done(await act(agreeToBroadcast, { broadcastId, by: treasurer, agree: false, reason: "ขอคุยกันก่อน" }));
    expect([await outbox(), await stateOf(broadcastId)]).toEqual([[], "declined"]);
    const told = await fund.owner`select recipient from relay.outbox where once_key like 'settled:%'`;
    expect(told).toMatchObject([{ recipient: lineUser(2) }]);
    expect(await act(sendBroadcast, { broadcastId, by: secretary })).toMatchObject({
      ok: false,
      refusal: { type: "declined-before" },
    });
  });

  test.each([
    ["whoever sends it", () => secretary, "own-request"],
    ["a member without office", () => member, "not-second-person"],
  ])("%s does not agree to it", async (_who, by, type) => {
    const broadcastId = await written();
    await act(sendBroadcast, { broadcastId, by: secretary });
    const settled = await act(agreeToBroadcast, { broadcastId, by: by(), agree: true });
    expect(settled).toMatchObject({ ok: false, refusal: { type } });
    expect(await outbox()).toEqual([]);
    await act(agreeToBroadcast, { broadcastId, by: treasurer, agree: true });
  });

  test("agreed to by two at once it is sent once", async () => {
    const broadcastId = await written();
    await act(sendBroadcast, { broadcastId, by: secretary });
    const settled = await Promise.all(
      [chair, treasurer].map((by) => act(agreeToBroadcast, { broadcastId, by, agree: true })),
    );
    expect(settled.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await outbox()).toHaveLength(8);
  });
});

describe("to no more than that", () => {
  test("one officer sends it alone", async () => {
    await act(setBroadcasts, { secondAbove: 8 });
    const broadcastId = await written();
    expect(done(await act(sendBroadcast, { broadcastId, by: secretary }))).toEqual({
      type: "sent",
      people: 8,
    });
  });

  test("but only chair, deputy and secretary speak for the fund", async () => {
    const wish = { segment: { type: "everyone" } as const, say: hello };
    const wished = await act(writeBroadcast, { broadcastId: fund.house.newId(), by: treasurer, ...wish });
    expect(wished).toMatchObject({ ok: false, refusal: { type: "not-allowed-to-tell" } });
    const sent = await act(sendBroadcast, { broadcastId: await written(), by: treasurer });
    expect(sent).toMatchObject({ ok: false, refusal: { type: "not-allowed-to-tell" } });
  });
});
