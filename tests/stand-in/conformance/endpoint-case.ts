import { account, openLineRoom, pngOf } from "../line-room.ts";
import type { Answered, LineRoom } from "../line-room.ts";
import type { Case } from "./case.ts";

/** A row about one endpoint: what leads up to the call, the call, and the answer. */
export interface EndpointCase extends Case {
  /** "POST /v2/bot/message/push" */
  readonly endpoint: string;
  readonly status: number;
  /** `message` or `error_description` of the answer. */
  readonly says?: string;
  readonly run: (desk: Desk) => Promise<Answered>;
}

/** A room without a bot behind it, and a friend of its account. */
export interface Desk extends LineRoom {
  readonly someone: string;
  readonly api: (endpoint: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>;
  /** A reply token of an event that the friend caused. */
  readonly replyToken: () => Promise<string>;
  /** A rich menu; with its picture unless said otherwise. */
  readonly menu: (withPicture?: boolean) => Promise<string>;
}

export async function openDesk(): Promise<Desk> {
  const room = await openLineRoom({ channels: [account] });
  const someone = await room.friend();
  const api: Desk["api"] = (endpoint, body, headers) => {
    const [method = "", path = ""] = endpoint.split(" ", 2);
    return room.call(method, path, body, headers);
  };
  return {
    ...room,
    someone,
    api,
    replyToken: async () => {
      const source = { type: "user", userId: someone };
      const event = {
        type: "message",
        source,
        message: { type: "text", id: "1", text: "ก", quoteToken: "q" },
      };
      const { events } = await room.control<{ events: { replyToken: string }[] }>("POST", "/events", {
        events: [event],
      });
      return events[0]?.replyToken ?? "";
    },
    menu: async (withPicture = true) => {
      const { body } = await api("POST /v2/bot/richmenu", menuOf());
      const id = String(body["richMenuId"]);
      if (withPicture)
        await api(`POST /v2/bot/richmenu/${id}/content`, pngOf(2_500, 843), { "content-type": "image/png" });
      return id;
    },
  };
}

const area = {
  bounds: { x: 0, y: 0, width: 2_500, height: 843 },
  action: { type: "postback", data: "home", label: "หน้าแรก" },
};

export const menuOf = (part: object = {}): object => ({
  size: { width: 2_500, height: 843 },
  selected: true,
  name: "menu",
  chatBarText: "เมนู",
  areas: [area],
  ...part,
});
export const menuArea = (part: object): object => ({ areas: [{ ...area, ...part }] });

type Run = EndpointCase["run"];

/** Cases of one endpoint with one source. */
export function casesOfEndpoint(endpoint: string, source: string) {
  return {
    takes: (rule: string, run: Run, status = 200): EndpointCase => ({
      endpoint,
      source,
      rule,
      run,
      status,
      isAccepted: true,
    }),
    refuses: (rule: string, status: number, run: Run, says?: string): EndpointCase => ({
      endpoint,
      source,
      rule,
      run,
      status,
      isAccepted: false,
      ...(says === undefined ? {} : { says }),
    }),
  };
}

export const hello = { messages: [{ type: "text", text: "สวัสดี" }] };
export const five = { messages: Array.from({ length: 5 }, () => hello.messages[0]) };
export const six = { messages: Array.from({ length: 6 }, () => hello.messages[0]) };
export const stranger = `U${"9".repeat(32)}`;
export const byForm = (desk: Desk, path: string, fields: Record<string, string>): Promise<Answered> =>
  desk.api(`POST ${path}`, new URLSearchParams(fields).toString(), {
    "content-type": "application/x-www-form-urlencoded",
  });
