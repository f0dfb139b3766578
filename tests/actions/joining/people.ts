import { sendApplication } from "#actions/joining/send-application.ts";
import { certifyApplication } from "#actions/joining/certify-application.ts";
import { resolveApplications, type Admitted } from "#actions/joining/resolve-applications.ts";
import { perform } from "#actions/perform.ts";
import type { Reply } from "#conversation/reply.ts";
import type { GivenApplication } from "#core/joining/application.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { outboxPlace } from "#store/outgoing.ts";
import { shownReply } from "../../conversation/transcript.ts";
import { done, testCipher, type SmallFund } from "../small-fund.ts";

/** What the tests of joining do again and again, in a fund of their own. */
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export const somsri: GivenApplication = {
  for: "self",
  title: "นางสาว",
  givenName: "สมศรี",
  familyName: "มีสุข",
  birthOn: day("1980-05-01"),
  villageNo: 2,
  houseNo: "12",
  phone: "0812223333",
  on: day("2026-02-14"),
  noticeVersion: "1.1",
};

export const meet = (fund: SmallFund, lineUserId: string): Promise<unknown> =>
  fund.house.database.inFund(fund.fundId, (tx) =>
    meetAccount(tx, { lineUserId, channelId: fund.channelId, at: fund.clock.at }),
  );

/** Sent from a telephone that the fund has met. */
export async function send(
  fund: SmallFund,
  lineUserId: string,
  more: Partial<GivenApplication> = {},
): Promise<string> {
  await meet(fund, lineUserId);
  const key = fund.house.newId();
  const command = { key, application: { ...somsri, ...more }, askedFrom: lineUserId };
  done(await perform(fund.house, fund.fundId, sendApplication, command));
  return key;
}

export async function certified(fund: SmallFund, requestId: string, by: string): Promise<string> {
  done(await perform(fund.house, fund.fundId, certifyApplication, { requestId, by }));
  return requestId;
}

/** By the resolution 1/2569 of 14 February, unless another day is said. */
export async function admitted(
  fund: SmallFund,
  requestId: string,
  { by, on = day("2026-02-14") }: { readonly by: string; readonly on?: Temporal.PlainDate },
): Promise<Admitted> {
  const resolution = { number: "1/2569", on };
  const [one] = done(
    await perform(fund.house, fund.fundId, resolveApplications, { resolution, by, admit: [{ requestId }] }),
  );
  if (one === undefined) throw new Error("one application makes one member");
  return one;
}

/** Everything that was left in the outbox for a LINE user, as they would read it; and forgotten. */
export async function toldTo(fund: SmallFund, lineUserId: string): Promise<readonly string[]> {
  const rows = await fund.owner<{ outbox_id: string; body_sealed: Uint8Array }[]>`
    delete from relay.outbox where recipient = ${lineUserId} returning outbox_id, body_sealed`;
  return rows.map(({ outbox_id, body_sealed }) =>
    shownReply(JSON.parse(testCipher.open(body_sealed, outboxPlace(outbox_id))) as Reply),
  );
}
