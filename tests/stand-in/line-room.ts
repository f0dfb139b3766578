/** A stand-in, a bot that notes what it hears, and the ways to talk to both: what most tests of the server begin with. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { LineBotClient } from "@line/bot-sdk";
import { startStandIn, type ChannelSettings, type StandIn, type StandInOptions } from "#stand-in/stand-in.ts";

export interface Heard {
  readonly body: string;
  readonly signature: string;
  readonly events: readonly HeardEvent[];
  readonly destination: string;
}

export interface HeardEvent {
  readonly type: string;
  readonly webhookEventId: string;
  readonly replyToken?: string;
  readonly timestamp: number;
  readonly source?: { readonly userId?: string };
  readonly deliveryContext: { readonly isRedelivery: boolean };
  readonly message?: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly postback?: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

export interface Bot {
  readonly url: string;
  readonly heard: Heard[];
  /** What the bot answers next; 200 at once unless said otherwise. */
  answer: { status: number; afterMs?: number };
  /** Waits until so many events were heard. */
  readonly hears: (count: number) => Promise<HeardEvent[]>;
  readonly close: () => void;
}

export async function startBot(): Promise<Bot> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const { events, destination } = readBody(body);
      heard.push({ body, events, destination, signature: String(request.headers["x-line-signature"]) });
      setTimeout(() => response.writeHead(bot.answer.status).end(), bot.answer.afterMs ?? 0);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const bot: Bot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    heard,
    answer: { status: 200 },
    hears: async (count) => {
      await until(() => eventsIn(heard).length >= count);
      return eventsIn(heard);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return bot;
}

const eventsIn = (heard: readonly Heard[]): HeardEvent[] => heard.flatMap(({ events }) => events);

function readBody(body: string): { events: readonly HeardEvent[]; destination: string } {
  try {
    return JSON.parse(body) as { events: readonly HeardEvent[]; destination: string };
  } catch {
    return { events: [], destination: "" };
  }
}

export async function until(isSo: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const account: ChannelSettings = {
  channelId: "1000000001",
  botUserId: `U${"a".repeat(32)}`,
  name: "กองทุนบ้านโนนสว่าง",
  secret: "secret-of-the-first",
  accessToken: "token-of-the-first",
};
export const secondAccount: ChannelSettings = {
  channelId: "1000000002",
  botUserId: `U${"b".repeat(32)}`,
  name: "กองทุนตำบลริมน้ำ",
  secret: "secret-of-the-second",
  accessToken: "token-of-the-second",
};

export interface Answered {
  readonly status: number;
  readonly body: { readonly message?: string; readonly [property: string]: unknown };
  readonly headers: Headers;
  readonly text: string;
}

export interface LineRoom {
  readonly standIn: StandIn;
  readonly bot: Bot;
  readonly client: LineBotClient;
  /** Asks the control API; throws where it refuses. */
  readonly control: <Given = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object,
  ) => Promise<Given>;
  /** Calls LINE's API as the first account and gives whatever comes. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answered>;
  /** A friend of the first account; their `follow` is not counted as heard. */
  readonly friend: (name?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openLineRoom(options: Partial<StandInOptions> = {}): Promise<LineRoom> {
  const bot = await startBot();
  const channels = [{ ...account, webhook: bot.url }];
  const standIn = await startStandIn({ port: 0, channels, redeliveryDelays: [], ...options });
  const room: LineRoom = {
    standIn,
    bot,
    client: LineBotClient.fromChannelAccessToken({
      channelAccessToken: account.accessToken,
      apiBaseURL: standIn.url,
      dataApiBaseURL: standIn.url,
    }),
    control: async (method, path, body) => {
      const { status, text } = await ask(`${standIn.url}/control${path}`, method, body);
      if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`);
      return JSON.parse(text);
    },
    call: (method, path, body, headers = {}) =>
      ask(`${standIn.url}${path}`, method, body, {
        authorization: `Bearer ${account.accessToken}`,
        ...headers,
      }),
    friend: async (name = "สมศรี ใจดี") => {
      const { userId } = await room.control<{ userId: string }>("POST", "/people", { name });
      const heard = bot.heard.length;
      await room.control("POST", `/people/${userId}/follow`, { channelId: account.channelId });
      await until(() => bot.heard.length > heard || options.channels !== undefined);
      bot.heard.splice(heard);
      return userId;
    },
    close: async () => {
      await standIn.close();
      bot.close();
    },
  };
  return room;
}

export async function ask(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const isRaw = typeof body === "string" || Buffer.isBuffer(body);
  const type: Record<string, string> =
    body === undefined || isRaw ? {} : { "content-type": "application/json" };
  const response = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    redirect: "manual",
    ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: readJson(text) };
}

function readJson(text: string): Answered["body"] {
  try {
    return JSON.parse(text) as Answered["body"];
  } catch {
    return {};
  }
}

/** The smallest PNG of a size: one grey pixel stretched by the header alone is enough for whoever reads the header. */
export function pngOf(width: number, height: number, bytes = 100): Buffer {
  const png = Buffer.alloc(Math.max(bytes, 33));
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(png);
  png.write("IHDR", 12);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.set([8, 0, 0, 0, 0], 24);
  return png;
}

/** The beginning of a JPEG: an application segment, then the frame that says the size. */
export function jpegOf(width: number, height: number): Buffer {
  const jpeg = Buffer.alloc(64);
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8]).copy(jpeg);
  jpeg.writeUInt16BE(height, 13);
  jpeg.writeUInt16BE(width, 15);
  return jpeg;
}
