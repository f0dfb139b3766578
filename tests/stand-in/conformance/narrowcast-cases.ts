import { casesOfEndpoint, hello } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";

const anchor = "#send-narrowcast-message";
const narrowcast = casesOfEndpoint("POST /v2/bot/message/narrowcast", anchor);
const send = (desk: Desk, part: object = {}, headers = {}) =>
  desk.api("POST /v2/bot/message/narrowcast", { ...hello, ...part }, headers);
const filtered = (demographic: unknown) => (desk: Desk) => send(desk, { filter: { demographic } });
const recipients = (recipient: unknown) => (desk: Desk) => send(desk, { recipient });

const age = { type: "age", gte: "age_20", lt: "age_25" };
const notEnough = "Your account does not have enough friends";
const audience = { type: "audience", audienceGroupId: 5_614_991_017_776 };

const requests: readonly EndpointCase[] = [
  narrowcast.takes("a message to all friends, in the background", (desk) => send(desk), 202),
  narrowcast.refuses(
    "an audience that does not exist",
    400,
    recipients(audience),
    "Invalid audience group id: 5614991017776",
  ),
  narrowcast.refuses(
    "an earlier narrowcast that never was",
    400,
    recipients({ type: "redelivery", requestId: "nope" }),
    "Invalid request id: nope",
  ),
  narrowcast.takes(
    "everybody but those of an earlier narrowcast",
    async (desk) => {
      const first = await send(desk);
      const requestId = first.headers.get("x-line-request-id");
      await desk.control("POST", "/clock", { advanceMs: 500 });
      await desk.control("POST", "/clock", { advanceMs: 500 });
      return send(desk, { recipient: { type: "operator", not: { type: "redelivery", requestId } } });
    },
    202,
  ),
  narrowcast.refuses("an operator without an operand", 400, recipients({ type: "operator" })),
  narrowcast.refuses(
    "an operator with two kinds of operands",
    400,
    recipients({ type: "operator", and: [audience], or: [audience] }),
  ),
  narrowcast.refuses("an operator with an empty list", 400, recipients({ type: "operator", and: [] })),
  narrowcast.refuses(
    "eleven audiences",
    400,
    recipients({ type: "operator", or: Array.from({ length: 11 }, () => audience) }),
  ),
  narrowcast.refuses("a recipient of unknown kind", 400, recipients({ type: "everybody" })),
  narrowcast.refuses("a filter with fewer than 100 friends", 403, filtered(age), notEnough),
  narrowcast.refuses(
    "an age from 25 to under 20",
    400,
    filtered({ type: "age", gte: "age_25", lt: "age_20" }),
  ),
  narrowcast.refuses("an age that LINE does not know", 400, filtered({ type: "age", gte: "age_21" })),
  narrowcast.refuses("an area that LINE does not know", 400, filtered({ type: "area", oneOf: ["th_09"] })),
  narrowcast.refuses(
    "a filter well formed, but for too few",
    403,
    filtered({
      type: "operator",
      and: [
        { type: "area", oneOf: ["th_07"] },
        { type: "gender", oneOf: ["female"] },
        { type: "appType", oneOf: ["android"] },
        { type: "subscriptionPeriod", gte: "day_7" },
      ],
    }),
    notEnough,
  ),
  narrowcast.takes(
    "at most one message",
    (desk) => send(desk, { limit: { max: 1, upToRemainingQuota: true } }),
    202,
  ),
  narrowcast.refuses("at most no message", 400, (desk) => send(desk, { limit: { max: 0 } })),
  narrowcast.refuses(
    "forbidPartialDelivery by itself",
    400,
    (desk) => send(desk, { limit: { forbidPartialDelivery: true } }),
    "The option forbidPartialDelivery must be used with upToRemainingQuota.",
  ),
  narrowcast.refuses("the same retry key again", 409, async (desk) => {
    const key = { "x-line-retry-key": "123e4567-e89b-12d3-a456-426614174000" };
    await send(desk, {}, key);
    return send(desk, {}, key);
  }),
];

const progress = casesOfEndpoint(
  "GET /v2/bot/message/progress/narrowcast",
  "#get-narrowcast-progress-status",
);
const ask = (desk: Desk, requestId: string | null) =>
  desk.api(`GET /v2/bot/message/progress/narrowcast?requestId=${requestId}`);

const progresses: readonly EndpointCase[] = [
  progress.takes("how far a narrowcast is", async (desk) => {
    const { headers } = await send(desk);
    return ask(desk, headers.get("x-line-request-id"));
  }),
  progress.refuses(
    "a request id that is none",
    400,
    (desk) => ask(desk, "nope"),
    "The value for the 'requestId' parameter is invalid",
  ),
  progress.refuses(
    "a request that was no narrowcast",
    404,
    (desk) => ask(desk, "123e4567-e89b-12d3-a456-426614174000"),
    "Not found",
  ),
  progress.refuses(
    "a narrowcast of more than 14 days",
    404,
    async (desk) => {
      const { headers } = await send(desk);
      await desk.control("POST", "/clock", { advanceMs: 14 * 24 * 3_600_000 });
      return ask(desk, headers.get("x-line-request-id"));
    },
    "Not found",
  ),
];

export const narrowcastCases = [...requests, ...progresses];
