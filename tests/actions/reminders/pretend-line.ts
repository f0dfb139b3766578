import fastify from "fastify";
import { pino } from "pino";
import { perform } from "#actions/perform.ts";
import { reminderNoLongerHolds } from "#actions/reminders/ask-again.ts";
import { takeIn } from "#actions/take-in.ts";
import { leasePeople, workPerson } from "#actions/work-inbox.ts";
import { makeCallLine } from "#line/call-line.ts";
import { readEvent } from "#line/inbound.ts";
import { renderCall } from "#line/render.ts";
import { webhook } from "#line/webhook.ts";
import { startStandIn } from "#stand-in/stand-in.ts";
import { scriptLine, type ScriptedLine } from "../../delivery/scripted-line.ts";
import { controlOf } from "../../stories/phone.ts";
import type { SmallFund } from "../small-fund.ts";

/** The stand-in behind a small fund, in the fund's own time, with a limit of messages in a month. */
export interface PretendLine {
  readonly line: ScriptedLine;
  /** Somebody with a user id of our choice, who follows the account. */
  readonly befriend: (userId: string) => Promise<void>;
  /** So many people who follow it; their user ids. */
  readonly crowd: (count: number) => Promise<readonly string[]>;
  /** A text in the chat, heard and answered. */
  readonly says: (userId: string, text: string) => Promise<void>;
  /** What LINE has counted this month. */
  readonly counted: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const secret = "small-secret";
const nothing = (): void => {};
const log = pino({ level: "silent" });

export async function openPretendLine(fund: SmallFund, limit: number): Promise<PretendLine> {
  const { house, fundId, channelId, clock } = fund;
  let heard = nothing;
  const door = fastify();
  await door.register(webhook, {
    secretOf: () => Promise.resolve(secret),
    takeIn: (id, events) => takeIn(house, id, events),
    wake: () => {
      heard();
    },
    log,
  });
  const url = await door.listen({ port: 0, host: "127.0.0.1" });
  const channel = { channelId, secret, accessToken: "small-token", botUserId: `U${"b0".repeat(16)}` };
  const standIn = await startStandIn({
    port: 0,
    channels: [{ ...channel, webhook: `${url}/line/${channelId}/webhook` }],
  });
  const control = controlOf(standIn.url);
  let told = "";
  const inTime = async (): Promise<void> => {
    const now = clock.at.toString();
    if (now === told) return;
    told = now;
    await control("POST", "/clock", { now });
  };
  await inTime();
  await control("POST", "/quota", { channelId, type: "limited", limit });
  const callLine = makeCallLine({
    credentialsOf: () => Promise.resolve(channel),
    apiBaseUrl: standIn.url,
    dataApiBaseUrl: standIn.url,
    timeoutMs: 5000,
    now: () => performance.now(),
  });
  const line = scriptLine(fund, {
    render: renderCall,
    sizeOf: (reply) => (JSON.parse(reply) as { readonly says: readonly unknown[] }).says.length,
    callLine: async (request) => {
      await inTime();
      return callLine(request);
    },
  });
  line.noLongerHolds = ({ outboxIds }) => perform(house, fundId, reminderNoLongerHolds, outboxIds);
  const inbox = { house, server: "one", readEvent, log: () => {} };
  return {
    line,
    befriend: async (userId) => {
      await control("POST", "/people", { name: "กรรมการ", userId });
      await control("POST", `/people/${userId}/follow`, { channelId });
    },
    crowd: async (count) =>
      (await control<{ userIds: readonly string[] }>("POST", "/people/many", { count, channelId })).userIds,
    says: async (userId, text) => {
      await inTime();
      const taken = new Promise<void>((done) => (heard = done));
      await control("POST", `/people/${userId}/say`, { channelId, text });
      await taken;
      for (const person of await leasePeople(inbox, 50)) await workPerson(inbox, person);
      while ((await line.deliver()) > 0);
    },
    counted: async () => {
      await inTime();
      const { channels } = await control<{ channels: readonly { quota: { used: number } }[] }>(
        "GET",
        "/state",
      );
      return channels[0]?.quota.used ?? 0;
    },
    close: async () => {
      await Promise.all([standIn.close(), door.close()]);
    },
  };
}
