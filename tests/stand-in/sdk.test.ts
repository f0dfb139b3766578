/** LINE's own SDK drives every endpoint that it knows and the stand-in serves; the rest is called as a browser would. */
import { channelAccessToken as tokens, HTTPFetchError } from "@line/bot-sdk";
import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lineEndpoints } from "#stand-in/api/endpoints.ts";
import { account, openLineRoom, pngOf, startBot, type Bot, type LineRoom } from "./line-room.ts";

const publicHost = "https://bot.example";
let bot: Bot;
let room: LineRoom;
let userId: string;
beforeAll(async () => {
  bot = await startBot();
  room = await openLineRoom({ publicHosts: { [publicHost]: new URL(bot.url).origin } });
  userId = await room.friend();
});
afterAll(async () => {
  await room.close();
  bot.close();
});

const messages = [{ type: "text" as const, text: "สวัสดีค่ะ" }];
const menu = {
  size: { width: 2_500, height: 843 },
  selected: true,
  name: "menu",
  chatBarText: "เมนู",
  areas: [
    { bounds: { x: 0, y: 0, width: 2_500, height: 843 }, action: { type: "message" as const, text: "ยอด" } },
  ],
};
const act = <Given = Record<string, unknown>>(what: string, body: object = {}): Promise<Given> =>
  room.control<Given>("POST", `/people/${userId}/${what}`, body);

test("messages go out by every way, and the answers say which message they became", async () => {
  await act("say", { text: "ยอด" });
  const heard = await room.bot.hears(1);
  const replyToken = heard[0]?.replyToken ?? "";
  const { client } = room;
  const replied = await client.replyMessage({ replyToken, messages });
  expect(replied.sentMessages[0]?.id).toMatch(/^\d{18}$/u);
  expect((await client.pushMessage({ to: userId, messages })).sentMessages).toHaveLength(1);
  await client.multicast({ to: [userId], messages });
  await client.broadcast({ messages });
  const { httpResponse } = await client.narrowcastWithHttpInfo({ messages });
  const requestId = httpResponse.headers.get("x-line-request-id") ?? "";
  expect((await client.getNarrowcastProgress(requestId)).phase).toBe("waiting");
  await room.control("POST", "/clock", { advanceMs: 1_000 });
  expect(await client.getNarrowcastProgress(requestId)).toMatchObject({
    phase: "succeeded",
    successCount: 1,
    targetCount: 1,
  });
  const { messages: seen } = await room.control<{ messages: { via?: string; cost: number }[] }>(
    "GET",
    `/people/${userId}/chat`,
  );
  expect(seen.slice(1).map(({ via, cost }) => `${via} ${cost}`)).toEqual([
    "reply 0",
    "push 1",
    "multicast 1",
    "broadcast 1",
    "narrowcast 1",
  ]);
  expect(await client.getMessageQuotaConsumption()).toEqual({ totalUsage: 4 });
});

test("messages are judged without being sent", async () => {
  const { client } = room;
  for (const judge of [
    "validateReply",
    "validatePush",
    "validateMulticast",
    "validateNarrowcast",
    "validateBroadcast",
  ] as const) {
    await client[judge]({ messages });
    await expect(client[judge]({ messages: [{ type: "text", text: "" }] })).rejects.toMatchObject({
      status: 400,
    });
  }
});

test("the account asks about itself and its friends", async () => {
  const { client } = room;
  expect(await client.getBotInfo()).toMatchObject({
    userId: account.botUserId,
    chatMode: "chat",
    markAsReadMode: "manual",
  });
  expect(await client.getProfile(userId)).toEqual({ userId, displayName: "สมศรี ใจดี", language: "th" });
  expect(await client.getFollowers()).toEqual({ userIds: [userId] });
  await room.control("POST", "/quota", { type: "limited", limit: 300 });
  expect(await client.getMessageQuota()).toEqual({ type: "limited", value: 300 });
  const counts = [
    client.getNumberOfSentReplyMessages("20260101"),
    client.getNumberOfSentPushMessages("20260101"),
    client.getNumberOfSentMulticastMessages("20260101"),
    client.getNumberOfSentBroadcastMessages("20260101"),
  ];
  for (const count of counts) expect(await count).toEqual({ status: "ready", success: 0 });
  expect(await client.getNumberOfSentPushMessages("29991231")).toEqual({ status: "unready" });
});

test("what a person sees besides messages: loading, read marks, the way to link an account", async () => {
  const { client } = room;
  await client.showLoadingAnimation({ chatId: userId, loadingSeconds: 5 });
  const heard = room.bot.heard.length;
  await act("say", { text: "อ่านหรือยัง" });
  await room.bot.hears(heard + 1);
  const markAsReadToken = String(room.bot.heard.at(-1)?.events[0]?.message?.["markAsReadToken"]);
  await client.markMessagesAsReadByToken({ markAsReadToken });
  await client.markMessagesAsRead({ chat: { userId } });
  const { messages: lines } = await room.control<{ messages: { from: string; readAt?: string }[] }>(
    "GET",
    `/people/${userId}/chat`,
  );
  expect(lines.filter(({ from, readAt }) => from === "person" && readAt === undefined)).toEqual([]);
  expect((await client.issueLinkToken(userId)).linkToken).toHaveLength(32);
});

test("what a person sent comes back byte for byte, a film when it is ready", async () => {
  const { client } = room;
  const bytes = pngOf(10, 10);
  const { photos } = await act<{ photos: { messageId: string }[] }>("photos", {
    photos: [{ base64: bytes.toString("base64") }],
  });
  const photoId = photos[0]?.messageId ?? "";
  for (const stream of [
    await client.getMessageContent(photoId),
    await client.getMessageContentPreview(photoId),
  ]) {
    expect(Buffer.concat(await stream.toArray()).equals(bytes)).toBe(true);
  }
  const { messageId } = await act<{ messageId: string }>("video");
  expect(await client.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: "processing" });
  await room.control("POST", "/clock", { advanceMs: 1_000 });
  expect(await client.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: "succeeded" });
});

test("rich menus are made, drawn, shown, named and taken away", async () => {
  const { client } = room;
  await client.validateRichMenuObject(menu);
  const made = [
    (await client.createRichMenu(menu)).richMenuId,
    (await client.createRichMenu(menu)).richMenuId,
  ];
  const [first = "", second = ""] = made;
  for (const id of made)
    await client.setRichMenuImage(id, new Blob([new Uint8Array(pngOf(2_500, 843))], { type: "image/png" }));
  expect((await (await client.getRichMenuImage(first)).toArray()).length).toBeGreaterThan(0);
  expect(await client.getRichMenu(first)).toEqual({ richMenuId: first, ...menu });
  expect((await client.getRichMenuList()).richmenus.map(({ richMenuId }) => richMenuId)).toEqual([
    second,
    first,
  ]);

  await client.setDefaultRichMenu(first);
  expect(await client.getDefaultRichMenuId()).toEqual({ richMenuId: first });
  await client.linkRichMenuIdToUser(userId, second);
  expect(await client.getRichMenuIdOfUser(userId)).toEqual({ richMenuId: second });
  await client.unlinkRichMenuIdFromUser(userId);
  await client.linkRichMenuIdToUsers({ richMenuId: second, userIds: [userId] });
  expect(await seenMenu()).toBe(second);

  const operations = [{ type: "link" as const, from: second, to: first }];
  await client.validateRichMenuBatchRequest({ operations });
  const { httpResponse } = await client.richMenuBatchWithHttpInfo({ operations });
  const requestId = httpResponse.headers.get("x-line-request-id") ?? "";
  expect((await client.getRichMenuBatchProgress(requestId)).phase).toBe("ongoing");
  await room.control("POST", "/clock", { advanceMs: 1_000 });
  expect((await client.getRichMenuBatchProgress(requestId)).phase).toBe("succeeded");
  expect(await client.getRichMenuIdOfUser(userId)).toEqual({ richMenuId: first });
  await client.unlinkRichMenuIdFromUsers({ userIds: [userId] });

  await client.createRichMenuAlias({ richMenuAliasId: "home", richMenuId: first });
  await client.updateRichMenuAlias("home", { richMenuId: second });
  expect(await client.getRichMenuAlias("home")).toEqual({ richMenuAliasId: "home", richMenuId: second });
  expect((await client.getRichMenuAliasList()).aliases).toHaveLength(1);
  await client.deleteRichMenuAlias("home");
  await client.cancelDefaultRichMenu();
  expect(await seenMenu()).toBeUndefined();
  await client.deleteRichMenu(second);
  await expect(client.getRichMenu(second)).rejects.toBeInstanceOf(HTTPFetchError);
});

async function seenMenu(): Promise<string | undefined> {
  const seen = await room.control<{ richMenuId: string } | null>("GET", `/people/${userId}/rich-menu`);
  return seen?.richMenuId;
}

test("the webhook's address is set, read and tried", async () => {
  const { client } = room;
  await client.setWebhookEndpoint({ endpoint: `${publicHost}/webhook` });
  expect(await client.getWebhookEndpoint()).toEqual({ endpoint: `${publicHost}/webhook`, active: true });
  expect(await client.testWebhookEndpoint({})).toMatchObject({
    success: true,
    statusCode: 200,
    reason: "OK",
    detail: "200",
  });
  expect(bot.heard[0]?.events).toEqual([]);
  bot.answer = { status: 404 };
  expect(await client.testWebhookEndpoint({})).toMatchObject({
    success: false,
    statusCode: 404,
    reason: "ERROR_STATUS_CODE",
  });
});

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

test("tokens are issued, checked and taken back", async () => {
  const client = new tokens.ChannelAccessTokenClient({ baseURL: room.standIn.url });
  const { channelId: id, secret } = account;
  const stateless = await client.issueStatelessChannelTokenByClientSecret(id, secret);
  expect(stateless).toMatchObject({ token_type: "Bearer", expires_in: 900 });
  const keys = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const jwk = keys.publicKey.export({ format: "jwk" });
  const { kid } = await room.control<{ kid: string }>("POST", `/channels/${id}/assertion-keys`, { jwk });
  const { now } = await room.control<{ now: string }>("GET", "/state");
  const claims = {
    iss: id,
    sub: id,
    aud: "https://api.line.me/",
    exp: Date.parse(now) / 1_000 + 600,
    token_exp: 3_600,
  };
  const content = `${encoded({ alg: "RS256", typ: "JWT", kid })}.${encoded(claims)}`;
  const assertion = `${content}.${sign("sha256", Buffer.from(content), keys.privateKey).toString("base64url")}`;
  const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  const issued = await client.issueChannelTokenByJWT("client_credentials", type, assertion);
  expect((await client.getsAllValidChannelAccessTokenKeyIds(type, assertion)).kids).toEqual([issued.key_id]);
  expect(await client.verifyChannelTokenByJWT(issued.access_token)).toMatchObject({ client_id: id });
  await client.revokeChannelTokenByJWT(id, secret, issued.access_token);
  await expect(client.verifyChannelTokenByJWT(issued.access_token)).rejects.toMatchObject({ status: 400 });
});

test("a refusal reaches the program as the SDK gives it, a conflict with what was sent before", async () => {
  const { client } = room;
  const key = "123e4567-e89b-12d3-a456-426614174000";
  const { httpResponse, body } = await client.pushMessageWithHttpInfo({ to: userId, messages }, key);
  const error = await client.pushMessage({ to: userId, messages }, key).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HTTPFetchError);
  const { status, headers, body: text } = error as HTTPFetchError;
  expect(status).toBe(409);
  expect(headers.get("x-line-accepted-request-id")).toBe(httpResponse.headers.get("x-line-request-id"));
  expect(JSON.parse(text)).toEqual({
    message: "The retry key is already accepted",
    sentMessages: body.sentMessages,
  });
});

/** A browser's, or the console's. */
const notInTheSdk = [
  "GET /oauth2/v2.1/authorize",
  "POST /oauth2/v2.1/authorize",
  "POST /oauth2/v2.1/verify",
  "GET /oauth2/v2.1/userinfo",
  "GET /oauth2/v2.1/certs",
  "GET /.well-known/openid-configuration",
];

test("the SDK has driven every served endpoint but those of LINE Login, which login.test.ts drives", async () => {
  const { calls } = await room.control<{ calls: { method: string; path: string; fault?: string }[] }>(
    "GET",
    "/calls",
  );
  const driven = lineEndpoints.filter(({ method, path }) => {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/gu, "[^/]+")}(\\?|$)`, "u");
    return calls.some((call) => call.method === method && pattern.test(call.path));
  });
  const missing = lineEndpoints.filter((endpoint) => !driven.includes(endpoint));
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual(notInTheSdk);
});
