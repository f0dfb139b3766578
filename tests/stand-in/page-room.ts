/** A stand-in with two official accounts, a bot that only listens, and a browser: what every test of the page begins with. */
import { AxeBuilder } from "@axe-core/playwright";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { samples } from "#stand-in/gallery/samples.ts";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";
import { openBrowser, type OpenBrowser } from "../browser.ts";

export interface Room {
  readonly standIn: StandIn;
  /** A page that fails the test when anything in it throws or complains. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly complaints: string[];
  /** Asks the control API. */
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  /** Calls the Messaging API as the first account. */
  readonly call: (path: string, body?: object) => Promise<unknown>;
  readonly push: (to: string, ...messages: readonly object[]) => Promise<unknown>;
  /** Somebody who has added the first account. */
  readonly person: (name: string) => Promise<string>;
  /** What the bot has heard of somebody, oldest first. */
  readonly heardOf: (userId: string) => readonly HeardEvent[];
  readonly close: () => Promise<void>;
}

export interface HeardEvent {
  readonly type: string;
  readonly source: { readonly userId: string };
  readonly [property: string]: unknown;
}

/** One green pixel, as PNG: what stands behind every address of `pictureHost`. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const pictureHost = "https://pictures.example";

/** A message of the gallery, as a bot would send it. */
export function flex(id: string): object {
  const found = samples.find((sample) => sample.id === id);
  return { type: "flex", altText: found?.altText, contents: found?.contents };
}

export const account = {
  channelId: "1000000001",
  botUserId: `U${"a".repeat(32)}`,
  name: "กองทุนบ้านโนนสว่าง",
  secret: "secret-of-the-first",
  accessToken: "token-of-the-first",
};
export const secondAccount = {
  channelId: "1000000002",
  botUserId: `U${"b".repeat(32)}`,
  name: "กองทุนตำบลริมน้ำ",
  secret: "secret-of-the-second",
  accessToken: "token-of-the-second",
};

export async function openRoom(): Promise<Room> {
  const heard: HeardEvent[] = [];
  const bot = createServer((request, answer) => {
    if (request.method === "GET") return void answer.setHeader("content-type", "image/png").end(pixel);
    void json(request).then((body) => {
      heard.push(...(body as { events: HeardEvent[] }).events);
      answer.end("{}");
    });
  });
  await new Promise<void>((listening) => void bot.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const standIn = await startStandIn({
    port: 0,
    channels: [{ ...account, webhook: address }, secondAccount],
    publicHosts: { [pictureHost]: address },
  });
  const chromium: OpenBrowser = await openBrowser();
  const complaints: string[] = [];
  const send = async (
    method: string,
    path: string,
    body: object | undefined,
    token?: string,
  ): Promise<unknown> => {
    const answer = await fetch(`${standIn.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const control: Room["control"] = (method, path, body) => send(method, `/control${path}`, body);
  const call: Room["call"] = (path, body = {}) => send("POST", path, body, account.accessToken);
  return {
    standIn,
    complaints,
    open: async (address, options) => {
      const page = await chromium.newPage(options);
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(`${standIn.url}${address}`);
      return page;
    },
    control,
    call,
    push: (to, ...messages) => call("/v2/bot/message/push", { to, messages }),
    person: async (name) => {
      const { userId } = (await control("POST", "/people", { name })) as { userId: string };
      await control("POST", `/people/${userId}/follow`, { channelId: account.channelId });
      return userId;
    },
    heardOf: (userId) => heard.filter(({ source }) => source.userId === userId),
    close: async () => {
      await chromium.close();
      bot.close();
      await standIn.close();
    },
  };
}

/** A person's phone, found by their name as anybody would. */
export const phoneOf = (page: Page, name: string): Locator => page.getByRole("region", { name });

/** What axe finds wrong; the colours inside `coloursOfOthers` are the sender's choice and slow to judge. */
export async function faultsForReaders(page: Page, coloursOfOthers: string): Promise<string[]> {
  const shape = await new AxeBuilder({ page }).disableRules(["color-contrast"]).analyze();
  const colours = await new AxeBuilder({ page })
    .withRules(["color-contrast"])
    .exclude(coloursOfOthers)
    .analyze();
  return [...shape.violations, ...colours.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
