/** The door itself, and what an account asks about itself and its friends. */
import { casesOfEndpoint, hello, stranger } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";

const statuses = "#status-codes";
const door = casesOfEndpoint("POST /v2/bot/message/push", statuses);
const json = { "content-type": "application/json" };
const pushRaw = (desk: Desk, body: unknown, headers: Record<string, string> = json) =>
  desk.api("POST /v2/bot/message/push", body, headers);

const doors: readonly EndpointCase[] = [
  door.refuses("a wrong bearer token", 401, (desk) =>
    pushRaw(desk, hello, { authorization: "Bearer wrong" }),
  ),
  door.refuses("no bearer token", 401, (desk) => pushRaw(desk, hello, { authorization: "" })),
  door.refuses(
    "a body that is no JSON",
    400,
    (desk) => pushRaw(desk, "{", json),
    "The request body could not be parsed as JSON (line: 1, column: 2)",
  ),
  door.refuses(
    "no body",
    400,
    (desk) => pushRaw(desk, "", json),
    "The request body could not be parsed as JSON (line: 1, column: 1)",
  ),
  door.refuses(
    "another content type",
    415,
    (desk) => pushRaw(desk, "a=1", { "content-type": "application/x-www-form-urlencoded" }),
    "The content type, application/x-www-form-urlencoded, is not supported",
  ),
  door.refuses("a body of more than 2 MB", 413, (desk) =>
    pushRaw(desk, JSON.stringify({ to: "x".repeat(2 ** 21) })),
  ),
  casesOfEndpoint("GET /v2/bot/coupon", statuses).refuses(
    "an endpoint that is not served",
    404,
    (desk) => desk.api("GET /v2/bot/coupon"),
    "Not found",
  ),
  casesOfEndpoint("GET /v2/bot/message/push", statuses).refuses(
    "another method",
    404,
    (desk) => desk.api("GET /v2/bot/message/push"),
    "Not found",
  ),
];

const profile = casesOfEndpoint("GET /v2/bot/profile/{userId}", "#get-profile");
const profileOf = (desk: Desk, userId = desk.someone) => desk.api(`GET /v2/bot/profile/${userId}`);
const newcomer = async (desk: Desk): Promise<string> =>
  (await desk.control<{ userId: string }>("POST", "/people", { name: "มานี" })).userId;

const profiles: readonly EndpointCase[] = [
  profile.takes("the profile of a friend", (desk) => profileOf(desk)),
  profile.takes("the profile of a stranger who wrote", async (desk) => {
    const userId = await newcomer(desk);
    await desk.control("POST", `/people/${userId}/say`, { text: "สวัสดี" });
    return profileOf(desk, userId);
  }),
  profile.refuses(
    "the profile of a stranger who never wrote",
    404,
    async (desk) => profileOf(desk, await newcomer(desk)),
    "Not found",
  ),
  profile.refuses(
    "the profile of somebody who blocked the account",
    404,
    async (desk) => {
      await desk.control("POST", `/people/${desk.someone}/block`, {});
      return profileOf(desk);
    },
    "Not found",
  ),
  profile.refuses("the profile of nobody", 404, (desk) => profileOf(desk, stranger), "Not found"),
  profile.refuses(
    "an id that is none",
    400,
    (desk) => profileOf(desk, "somsri"),
    "The value for the 'userId' parameter is invalid",
  ),
];

const get = (endpoint: string, source: string, path = endpoint) => ({
  takes: (rule: string) => casesOfEndpoint(endpoint, source).takes(rule, (desk) => desk.api(path)),
  refuses: (rule: string, status: number, says?: string) =>
    casesOfEndpoint(endpoint, source).refuses(rule, status, (desk) => desk.api(path), says),
});
const followersPath = "GET /v2/bot/followers/ids";
const followers = (query: string) => get(followersPath, "#get-follower-ids", `${followersPath}${query}`);
const counted = (query: string, way = "push") => {
  const path = `GET /v2/bot/message/delivery/${way}`;
  return get(path, `#get-number-of-${way}-messages`, `${path}${query}`);
};

const questions: readonly EndpointCase[] = [
  get("GET /v2/bot/info", "#get-bot-info").takes("what the account is"),
  get("GET /v2/bot/message/quota", "#get-quota").takes("the month's quota"),
  get("GET /v2/bot/message/quota/consumption", "#get-consumption").takes("what of it is used"),
  ...["reply", "push", "multicast", "broadcast"].map((way) =>
    counted("?date=20260101", way).takes("how many were sent on a day"),
  ),
  counted("?date=2026-01-01").refuses(
    "a day in another form",
    400,
    "The value for the 'date' parameter is invalid",
  ),
  counted("").refuses("no day", 400, "The value for the 'date' parameter is invalid"),
  followers("").takes("the friends"),
  followers("?limit=1000").takes("a thousand friends at a time"),
  followers("?limit=1001").refuses("1,001 friends at a time", 400),
  followers("?start=yANU9IA").refuses("a continuation that never was", 400, "Invalid start param"),
];

const loading = casesOfEndpoint("POST /v2/bot/chat/loading/start", "#display-a-loading-indicator");
const load = (desk: Desk, part: object = {}) =>
  desk.api("POST /v2/bot/chat/loading/start", { chatId: desk.someone, ...part });
const read = casesOfEndpoint("POST /v2/bot/chat/markAsRead", "#mark-as-read");
const markRead = (desk: Desk, markAsReadToken: string) =>
  desk.api("POST /v2/bot/chat/markAsRead", { markAsReadToken });
const partners = casesOfEndpoint(
  "POST /v2/bot/message/markAsRead",
  "https://developers.line.biz/en/reference/partner-docs/#mark-messages-from-users-as-read",
);
const link = casesOfEndpoint("POST /v2/bot/user/{userId}/linkToken", "#issue-link-token");

const gestures: readonly EndpointCase[] = [
  loading.takes("a loading animation for 20 seconds", (desk) => load(desk), 202),
  loading.takes("60 seconds", (desk) => load(desk, { loadingSeconds: 60 }), 202),
  loading.takes(
    "somebody who is no friend: nothing is shown",
    (desk) => load(desk, { chatId: stranger }),
    202,
  ),
  loading.refuses("65 seconds", 400, (desk) => load(desk, { loadingSeconds: 65 })),
  loading.refuses("no second", 400, (desk) => load(desk, { loadingSeconds: 0 })),
  loading.refuses("12 seconds", 400, (desk) => load(desk, { loadingSeconds: 12 })),
  loading.refuses("a group", 400, (desk) => load(desk, { chatId: `C${"1".repeat(32)}` })),
  read.refuses(
    "a token that never was",
    400,
    (desk) => markRead(desk, "30yhdy232"),
    "Invalid markAsReadToken. Tokens must be used by the bot that received them via Webhook.",
  ),
  partners.takes("the whole chat as read", (desk) =>
    desk.api("POST /v2/bot/message/markAsRead", { chat: { userId: desk.someone } }),
  ),
  link.takes("a link token for a friend", (desk) => desk.api(`POST /v2/bot/user/${desk.someone}/linkToken`)),
  link.refuses(
    "an id that is none",
    400,
    (desk) => desk.api("POST /v2/bot/user/somsri/linkToken"),
    "The value for the 'userId' parameter is invalid",
  ),
];

const settings = "/v2/bot/channel/webhook/endpoint";
const set = casesOfEndpoint(`PUT ${settings}`, "#set-webhook-endpoint-url");
const setTo = (endpoint: string) => (desk: Desk) => desk.api(`PUT ${settings}`, { endpoint });
const testing = casesOfEndpoint("POST /v2/bot/channel/webhook/test", "#test-webhook-endpoint");

const webhooks: readonly EndpointCase[] = [
  set.takes("a webhook address by https", setTo("https://example.com/webhook")),
  set.refuses(
    "a webhook address by http",
    400,
    setTo("http://example.com/webhook"),
    "Invalid webhook endpoint URL",
  ),
  set.refuses(
    "a webhook address of 501 characters",
    400,
    setTo(`https://example.com/${"a".repeat(481)}`),
    "Invalid webhook endpoint URL",
  ),
  casesOfEndpoint(`GET ${settings}`, "#get-webhook-endpoint-information").refuses(
    "an address that was never set",
    404,
    (desk) => desk.api(`GET ${settings}`),
    "Webhook endpoint not found",
  ),
  testing.takes("a test of a bot that is not there: success is false", (desk) =>
    desk.api("POST /v2/bot/channel/webhook/test", { endpoint: "https://127.0.0.1:9/" }),
  ),
  testing.refuses(
    "a test without any address",
    404,
    (desk) => desk.api("POST /v2/bot/channel/webhook/test", {}),
    "Webhook endpoint not found",
  ),
];

const content = (part: string, source: string) =>
  casesOfEndpoint(`GET /v2/bot/message/{messageId}/content${part}`, source);
const sent = async (desk: Desk, how: string, body: object): Promise<string> => {
  const given = await desk.control<{ messageId?: string; photos?: { messageId: string }[] }>(
    "POST",
    `/people/${desk.someone}/${how}`,
    body,
  );
  return given.messageId ?? given.photos?.[0]?.messageId ?? "";
};
const photo = { photos: [{ base64: "/9j/4AAQ" }] };
const fetched =
  (part = "") =>
  async (desk: Desk, id: Promise<string>) =>
    desk.api(`GET /v2/bot/message/${await id}/content${part}`);

const contents: readonly EndpointCase[] = [
  content("", "#get-content").takes("a photo that was sent", (desk) =>
    fetched()(desk, sent(desk, "photos", photo)),
  ),
  content("", "#get-content").takes(
    "a film that is still being prepared",
    (desk) => fetched()(desk, sent(desk, "video", {})),
    202,
  ),
  content("", "#get-content").refuses(
    "a message that never was",
    404,
    (desk) => fetched()(desk, Promise.resolve("1")),
    "not found",
  ),
  content("", "#get-content").refuses(
    "a photo that was taken back",
    410,
    async (desk) => {
      const messageId = await sent(desk, "photos", photo);
      await desk.control("POST", `/people/${desk.someone}/unsend`, { messageId });
      return fetched()(desk, Promise.resolve(messageId));
    },
    "The content is gone",
  ),
  content("/preview", "#get-image-or-video-preview").takes("the preview of a photo", (desk) =>
    fetched("/preview")(desk, sent(desk, "photos", photo)),
  ),
  content("/preview", "#get-image-or-video-preview").refuses(
    "the preview of a voice",
    400,
    (desk) => fetched("/preview")(desk, sent(desk, "voice", {})),
    "The content can not be previewed",
  ),
  content("/transcoding", "#verify-video-or-audio-preparation-status").takes("how far a voice is", (desk) =>
    fetched("/transcoding")(desk, sent(desk, "voice", {})),
  ),
  content("/transcoding", "#verify-video-or-audio-preparation-status").refuses(
    "how far a photo is",
    400,
    (desk) => fetched("/transcoding")(desk, sent(desk, "photos", photo)),
    "Transcoding status doesn't support this type of content",
  ),
];

export const accountCases = [...doors, ...profiles, ...questions, ...gestures, ...webhooks, ...contents];
