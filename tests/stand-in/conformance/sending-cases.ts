/** What reply, push, multicast, broadcast and narrowcast demand beside their messages. */
import { casesOfEndpoint, five, hello, six, stranger } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";

const key = "123e4567-e89b-12d3-a456-426614174000";
const withKey = { "x-line-retry-key": key };
const minute = 60_000;
const later = (desk: Desk, ms: number): Promise<unknown> => desk.control("POST", "/clock", { advanceMs: ms });
const quota = (desk: Desk, limit: number, used: number): Promise<unknown> =>
  desk.control("POST", "/quota", { type: "limited", limit, used });

const reply = casesOfEndpoint("POST /v2/bot/message/reply", "#send-reply-message");
const answer = async (desk: Desk, body: object = hello, headers = {}) =>
  desk.api("POST /v2/bot/message/reply", { replyToken: await desk.replyToken(), ...body }, headers);
const twice = async (desk: Desk) => {
  const body = { replyToken: await desk.replyToken(), ...hello };
  await desk.api("POST /v2/bot/message/reply", body);
  return desk.api("POST /v2/bot/message/reply", body);
};
const after = async (desk: Desk, ms: number) => {
  const replyToken = await desk.replyToken();
  await later(desk, ms);
  return desk.api("POST /v2/bot/message/reply", { replyToken, ...hello });
};

const replies: readonly EndpointCase[] = [
  reply.takes("five messages for a token", (desk) => answer(desk, five)),
  reply.refuses("six messages", 400, (desk) => answer(desk, six), "The request body has 1 error(s)"),
  reply.refuses(
    "no message",
    400,
    (desk) => answer(desk, { messages: [] }),
    "The request body has 1 error(s)",
  ),
  reply.refuses("a token that was used", 400, twice, "Invalid reply token"),
  reply.takes("a token 59 seconds old", (desk) => after(desk, minute - 1_000)),
  reply.refuses(
    "a token of more than a minute",
    400,
    (desk) => after(desk, minute + 1),
    "Invalid reply token",
  ),
  reply.refuses(
    "a token that never was",
    400,
    (desk) => answer(desk, { replyToken: "0".repeat(32), ...hello }),
    "Invalid reply token",
  ),
  reply.refuses("a retry key, which replies do not know", 400, (desk) => answer(desk, hello, withKey)),
  reply.takes("replies when the month's quota is spent: they are free", async (desk) => {
    await quota(desk, 1, 1);
    return answer(desk);
  }),
  reply.refuses("a quote of a message of another chat", 400, (desk) =>
    answer(desk, { messages: [{ type: "text", text: "ก", quoteToken: "qMQ-x" }] }),
  ),
];

const push = casesOfEndpoint("POST /v2/bot/message/push", "#send-push-message");
const retry = casesOfEndpoint("POST /v2/bot/message/push", "#retry-api-request");
const tell = (desk: Desk, body: object = hello, headers = {}) =>
  desk.api("POST /v2/bot/message/push", { to: desk.someone, ...body }, headers);
const again = async (desk: Desk, waitMs = 0) => {
  await tell(desk, hello, withKey);
  await later(desk, waitMs);
  return tell(desk, hello, withKey);
};

const pushes: readonly EndpointCase[] = [
  push.takes("five messages to a friend", (desk) => tell(desk, five)),
  push.refuses("six messages", 400, (desk) => tell(desk, six), "The request body has 1 error(s)"),
  push.refuses(
    "a receiver that is no id",
    400,
    (desk) => tell(desk, { to: "somsri", ...hello }),
    "The property, 'to', in the request body is invalid (line: -, column: -)",
  ),
  push.refuses(
    "a user id that nobody has",
    400,
    (desk) => tell(desk, { to: stranger, ...hello }),
    "Failed to send messages",
  ),
  push.refuses(
    "a group the account is not in",
    400,
    (desk) => tell(desk, { to: `C${"1".repeat(32)}`, ...hello }),
    "Failed to send messages",
  ),
  push.takes("somebody who blocked the account: dropped in silence", async (desk) => {
    await desk.control("POST", `/people/${desk.someone}/block`, {});
    return tell(desk);
  }),
  push.takes("the last message of the month's quota", async (desk) => {
    await quota(desk, 10, 9);
    return tell(desk);
  }),
  push.refuses(
    "one message more than the month's quota",
    429,
    async (desk) => {
      await quota(desk, 10, 10);
      return tell(desk);
    },
    "You have reached your monthly limit.",
  ),
  push.takes("a new month, a new quota", async (desk) => {
    await quota(desk, 10, 10);
    await later(desk, 31 * 24 * 60 * minute);
    return tell(desk);
  }),
  push.takes("one aggregation unit", (desk) =>
    tell(desk, { ...hello, customAggregationUnits: ["promotion_a"] }),
  ),
  push.refuses("two aggregation units", 400, (desk) =>
    tell(desk, { ...hello, customAggregationUnits: ["a", "b"] }),
  ),
  push.refuses("a unit's name with a hyphen", 400, (desk) =>
    tell(desk, { ...hello, customAggregationUnits: ["promotion-a"] }),
  ),
  push.refuses("notificationDisabled as a text", 400, (desk) =>
    tell(desk, { ...hello, notificationDisabled: "true" }),
  ),
  push.refuses("a mention outside a group", 400, (desk) =>
    tell(desk, {
      messages: [
        { type: "textV2", text: "{a}", substitution: { a: { type: "mention", mentionee: { type: "all" } } } },
      ],
    }),
  ),
  push.refuses(
    "the 2,001st call within a second",
    429,
    async (desk) => {
      await desk.control("POST", "/rates", { endpoint: "POST /v2/bot/message/push", calls: 2_000 });
      return tell(desk);
    },
    "The API rate limit has been exceeded. Try again later.",
  ),
  retry.takes("a retry key on the first try", (desk) => tell(desk, hello, withKey)),
  retry.refuses(
    "the same key again: it was accepted already",
    409,
    (desk) => again(desk),
    "The retry key is already accepted",
  ),
  retry.refuses("the same key 23 hours later", 409, (desk) => again(desk, 23 * 60 * minute)),
  retry.takes("the same key after 24 hours is a new request", (desk) => again(desk, 24 * 60 * minute)),
  retry.refuses("a retry key that is no UUID", 400, (desk) =>
    tell(desk, hello, { "x-line-retry-key": "again" }),
  ),
  retry.takes("a key whose first try was refused", async (desk) => {
    await tell(desk, six, withKey);
    return tell(desk, hello, withKey);
  }),
];

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `U${String(place).padStart(32, "0")}`);
const multicast = casesOfEndpoint("POST /v2/bot/message/multicast", "#send-multicast-message");
const tellMany = (desk: Desk, to: unknown, body: object = hello, headers = {}) =>
  desk.api("POST /v2/bot/message/multicast", { to, ...body }, headers);

const multicasts: readonly EndpointCase[] = [
  multicast.takes("500 receivers; who is unknown is passed over", (desk) =>
    tellMany(desk, [desk.someone, ...ids(499)]),
  ),
  multicast.refuses(
    "501 receivers",
    400,
    (desk) => tellMany(desk, ids(501)),
    "The request body has 1 error(s)",
  ),
  multicast.refuses("no receiver", 400, (desk) => tellMany(desk, [])),
  multicast.refuses("one receiver as a text", 400, (desk) => tellMany(desk, desk.someone)),
  multicast.refuses(
    "a group among the receivers",
    400,
    (desk) => tellMany(desk, [desk.someone, `C${"1".repeat(32)}`]),
    "The property, 'to[1]', in the request body is invalid (line: -, column: -)",
  ),
  multicast.refuses(
    "more receivers than the quota has left",
    429,
    async (desk) => {
      await quota(desk, 10, 10);
      return tellMany(desk, [desk.someone]);
    },
    "You have reached your monthly limit.",
  ),
  multicast.refuses(
    "the same retry key again",
    409,
    async (desk) => {
      await tellMany(desk, [desk.someone], hello, withKey);
      return tellMany(desk, [desk.someone], hello, withKey);
    },
    "The retry key is already accepted",
  ),
  multicast.refuses(
    "the 201st call within a second",
    429,
    async (desk) => {
      await desk.control("POST", "/rates", { endpoint: "POST /v2/bot/message/multicast", calls: 200 });
      return tellMany(desk, [desk.someone]);
    },
    "The API rate limit has been exceeded. Try again later.",
  ),
];

const broadcast = casesOfEndpoint("POST /v2/bot/message/broadcast", "#send-broadcast-message");
const tellAll = (desk: Desk, body: object = hello, headers = {}) =>
  desk.api("POST /v2/bot/message/broadcast", body, headers);

const broadcasts: readonly EndpointCase[] = [
  broadcast.takes("a message to all friends", (desk) => tellAll(desk)),
  broadcast.refuses("a receiver, which broadcasts do not have", 400, (desk) =>
    tellAll(desk, { to: desk.someone, ...hello }),
  ),
  broadcast.refuses(
    "more friends than the quota has left",
    429,
    async (desk) => {
      await quota(desk, 1, 1);
      return tellAll(desk);
    },
    "You have reached your monthly limit.",
  ),
  broadcast.refuses("the same retry key again", 409, async (desk) => {
    await tellAll(desk, hello, withKey);
    return tellAll(desk, hello, withKey);
  }),
  broadcast.refuses("the 61st call within an hour", 429, async (desk) => {
    await desk.control("POST", "/rates", { endpoint: "POST /v2/bot/message/broadcast", calls: 60 });
    return tellAll(desk);
  }),
];

export const sendingCases = [...replies, ...pushes, ...multicasts, ...broadcasts];
