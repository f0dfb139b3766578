import { object } from "../rules/object.ts";
import { optional } from "../rules/rule.ts";
import { text, whole } from "../rules/scalar.ts";
import { friendshipWith } from "../world/person.ts";
import * as ids from "../world/ids.ts";
import { deliveredOn, today, usedThisMonth } from "../world/quota.ts";
import type { Via } from "../world/quota.ts";
import { chatOf } from "../world/world.ts";
import { lineById, markRead } from "../talk/lines.ts";
import {
  badDetail,
  badParameter,
  broken,
  done,
  hour,
  isUserId,
  minute,
  notFound,
  second,
} from "./endpoint.ts";
import type { Answer, BearerEndpoint, Call, Endpoint } from "./endpoint.ts";

/** What an account may ask about itself, its friends and its use, and what it may do in a chat without a message. */

function profile({ world, channel, params }: Call): Answer {
  const userId = params["userId"] ?? "";
  if (!isUserId(userId)) return badParameter("userId");
  const person = world.people.get(userId);
  if (person === undefined) return notFound();
  const friendship = friendshipWith(person, channel.channelId);
  const hasWritten = chatOf(world, userId, channel.channelId).heardAt !== undefined;
  if (friendship === "blocked" || (friendship === "stranger" && !hasWritten)) return notFound();
  return done({
    displayName: person.name,
    userId,
    language: person.language,
    ...(person.pictureUrl === undefined ? {} : { pictureUrl: person.pictureUrl }),
    ...(person.statusMessage === undefined ? {} : { statusMessage: person.statusMessage }),
  });
}

const bot = ({ channel }: Call): Answer =>
  done({
    userId: channel.botUserId,
    basicId: channel.basicId,
    displayName: channel.name,
    chatMode: channel.chatMode,
    markAsReadMode: channel.chatMode === "chat" ? "manual" : "auto",
  });

const quota = ({ channel }: Call): Answer =>
  done(channel.quota.type === "none" ? { type: "none" } : { type: "limited", value: channel.quota.limit });

const consumption = ({ channel, now }: Call): Answer =>
  done({ totalUsage: usedThisMonth(channel.quota, now) });

/** LINE counts a day when it is over: today's figure is `unready`. */
const delivered = (via: Via): BearerEndpoint => ({
  method: "GET",
  path: `/v2/bot/message/delivery/${via}`,
  rate: { calls: 60, per: hour },
  answer: ({ channel, query, now }) => {
    const date = query["date"] ?? "";
    if (!/^\d{8}$/u.test(date)) return badParameter("date");
    if (date < "20180331") return done({ status: "out_of_service" });
    if (date >= today(now)) return done({ status: "unready" });
    return done({ status: "ready", success: deliveredOn(channel.quota, date, via) });
  },
});

const startAt = (token: string): number =>
  Number(Buffer.from(token, "base64url").toString().replace("from ", ""));

function followers({ world, channel, query }: Call): Answer {
  const limit = Number(query["limit"] ?? "300");
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) return badParameter("limit");
  const start = query["start"] === undefined ? 0 : startAt(query["start"]);
  if (!Number.isInteger(start)) return broken(400, "Invalid start param");
  const friends = [...world.people.values()].filter(
    (one) => friendshipWith(one, channel.channelId) === "friend",
  );
  const next = start + limit;
  return done({
    userIds: friends.slice(start, next).map(({ userId }) => userId),
    ...(next < friends.length ? { next: Buffer.from(`from ${next}`).toString("base64url") } : {}),
  });
}

const loadingBody = object({ chatId: text(), loadingSeconds: optional(whole()) });

const onlyUsers =
  "Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.";

/** Shown to those who have the chat open; whoever is no friend sees nothing, and LINE does not say so. */
function loading({ world, channel, body }: Call): Answer {
  const { chatId, loadingSeconds = 20 } = body as { chatId: string; loadingSeconds?: number };
  if (!isUserId(chatId)) return badDetail("chatId", onlyUsers);
  if (loadingSeconds < 5 || loadingSeconds > 60)
    return badDetail("loadingSeconds", "Must be between 5 and 60");
  if (loadingSeconds % 5 !== 0) return badDetail("loadingSeconds", "must be a multiple of five");
  const person = world.people.get(chatId);
  if (person !== undefined && friendshipWith(person, channel.channelId) === "friend") {
    world.live.tell("loading", () => ({
      userId: chatId,
      channelId: channel.channelId,
      seconds: loadingSeconds,
    }));
  }
  return { status: 202, body: {} };
}

const readBody = object({ markAsReadToken: text() });

/** The token came with a message: that one and all before it are read. */
function markAsRead({ world, channel, body }: Call): Answer {
  const read = ids.readBy((body as { markAsReadToken: string }).markAsReadToken);
  if (read?.channelId !== channel.channelId) {
    return broken(
      400,
      "Invalid markAsReadToken. Tokens must be used by the bot that received them via Webhook.",
    );
  }
  const chat = chatOf(world, read.person, channel.channelId);
  markRead(world, chat, lineById(chat, read.messageId)?.seq);
  return done();
}

const chatBody = object({ chat: object({ userId: text() }) });

/** The older way, of partners: the whole chat is read. */
function markChatAsRead({ world, channel, body }: Call): Answer {
  const { chat } = body as { chat: { userId: string } };
  if (!isUserId(chat.userId)) return badDetail("chat.userId", "Invalid user ID");
  if (world.people.has(chat.userId)) markRead(world, chatOf(world, chat.userId, channel.channelId));
  return done();
}

/** Good for ten minutes and one use. */
function linkToken({ world, channel, params, now }: Call): Answer {
  const userId = params["userId"] ?? "";
  if (!isUserId(userId)) return badParameter("userId");
  if (!world.people.has(userId)) return notFound();
  const token = ids.opaqueToken(24);
  world.linkTokens.keep(token, { userId, channelId: channel.channelId }, now + 10 * minute);
  return done({ linkToken: token });
}

export const accountEndpoints: readonly Endpoint[] = [
  { method: "GET", path: "/v2/bot/profile/{userId}", answer: profile },
  { method: "GET", path: "/v2/bot/followers/ids", answer: followers },
  { method: "GET", path: "/v2/bot/info", answer: bot },
  { method: "GET", path: "/v2/bot/message/quota", answer: quota },
  { method: "GET", path: "/v2/bot/message/quota/consumption", answer: consumption },
  ...(["reply", "push", "multicast", "broadcast"] as const).map(delivered),
  {
    method: "POST",
    path: "/v2/bot/chat/loading/start",
    body: loadingBody,
    rate: { calls: 100, per: second },
    answer: loading,
  },
  { method: "POST", path: "/v2/bot/chat/markAsRead", body: readBody, answer: markAsRead },
  { method: "POST", path: "/v2/bot/message/markAsRead", body: chatBody, answer: markChatAsRead },
  { method: "POST", path: "/v2/bot/user/{userId}/linkToken", answer: linkToken },
];
