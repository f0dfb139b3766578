import { object } from "../rules/object.ts";
import { optional } from "../rules/rule.ts";
import { text, whole } from "../rules/scalar.ts";
import { markRead } from "../talk/lines.ts";
import { friendshipWith } from "../world/person.ts";
import { deliveredOn, today, usedThisMonth } from "../world/quota.ts";
import type { Via } from "../world/quota.ts";
import { chatOf } from "../world/world.ts";
import { badProperty, done, notFound, second } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";

/** What an account may ask about itself, its friends and its use. */

function profile({ world, channel, params }: Call): Answer {
  const person = world.people.get(params["userId"] ?? "");
  if (person === undefined) return notFound();
  const friendship = friendshipWith(person, channel.channelId);
  const hasWritten = chatOf(world, person.userId, channel.channelId).lines.some(
    ({ from }) => from === "person",
  );
  if (friendship === "blocked" || (friendship === "stranger" && !hasWritten)) return notFound();
  return done({
    userId: person.userId,
    displayName: person.name,
    language: person.language,
    ...(person.pictureUrl === undefined ? {} : { pictureUrl: person.pictureUrl }),
    ...(person.statusMessage === undefined ? {} : { statusMessage: person.statusMessage }),
  });
}

const botProfile = ({ channel }: Call): Answer =>
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
function delivered(via: Via): Endpoint {
  return {
    method: "GET",
    path: `/v2/bot/message/delivery/${via}`,
    answer: ({ channel, query, now }) => {
      const day = query["date"] ?? "";
      if (!/^\d{8}$/u.test(day)) return badProperty("date");
      if (day < "20180331") return done({ status: "out_of_service" });
      if (day >= today(now)) return done({ status: "unready" });
      return done({ status: "ready", success: deliveredOn(channel.quota, day, via) });
    },
  };
}

const pageLimit = 1_000;

function followers({ world, channel, query }: Call): Answer {
  const limit = Number(query["limit"] ?? "300");
  if (!Number.isInteger(limit) || limit < 1 || limit > pageLimit) return badProperty("limit");
  const start =
    query["start"] === undefined ? 0 : Number(Buffer.from(query["start"], "base64url").toString());
  if (!Number.isInteger(start)) return badProperty("start");
  const friends = [...world.people.values()].filter(
    (one) => friendshipWith(one, channel.channelId) === "friend",
  );
  const next = start + limit;
  return done({
    userIds: friends.slice(start, next).map(({ userId }) => userId),
    ...(next < friends.length ? { next: Buffer.from(String(next)).toString("base64url") } : {}),
  });
}

const loadingBody = object({ chatId: text(), loadingSeconds: optional(whole({ min: 5, max: 60 })) });

function loading({ world, channel, body }: Call): Answer {
  const { chatId, loadingSeconds = 20 } = body as { chatId: string; loadingSeconds?: number };
  if (!world.people.has(chatId)) return badProperty("chatId");
  if (loadingSeconds % 5 !== 0) return badProperty("loadingSeconds");
  world.live.tell("loading", () => ({
    userId: chatId,
    channelId: channel.channelId,
    seconds: loadingSeconds,
  }));
  return { status: 202, body: {} };
}

const markBody = object({ chat: object({ userId: text() }) });

function markAsRead({ world, channel, body }: Call): Answer {
  const { chat } = body as { chat: { userId: string } };
  if (!world.people.has(chat.userId)) return badProperty("chat.userId");
  markRead(world, chatOf(world, chat.userId, channel.channelId));
  return done();
}

export const accountEndpoints: readonly Endpoint[] = [
  { method: "GET", path: "/v2/bot/profile/{userId}", answer: profile },
  { method: "GET", path: "/v2/bot/followers/ids", answer: followers },
  { method: "GET", path: "/v2/bot/info", answer: botProfile },
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
  { method: "POST", path: "/v2/bot/message/markAsRead", body: markBody, answer: markAsRead },
];
