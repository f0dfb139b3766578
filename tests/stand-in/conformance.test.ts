/** Every endpoint × every rule, accepted and refused. What comes out is docs/stand-in-conformance.md (`--update` redraws it). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lineEndpoints } from "#stand-in/api/endpoints.ts";
import { accountCases } from "./conformance/account-cases.ts";
import { actionCases } from "./conformance/action-cases.ts";
import { channelTokenCases } from "./conformance/channel-token-cases.ts";
import type { MessageCase } from "./conformance/case.ts";
import { openDesk, type Desk } from "./conformance/endpoint-case.ts";
import { flexCases } from "./conformance/flex-cases.ts";
import { loginCases } from "./conformance/login-cases.ts";
import { menuCases } from "./conformance/menu-cases.ts";
import { menuLinkCases } from "./conformance/menu-link-cases.ts";
import { narrowcastCases } from "./conformance/narrowcast-cases.ts";
import { plainMessageCases } from "./conformance/plain-messages.ts";
import { sendingCases } from "./conformance/sending-cases.ts";
import { conformanceDocument } from "./conformance/document.ts";
import type { Answered } from "./line-room.ts";

const messageCases: readonly MessageCase[] = [...plainMessageCases, ...actionCases, ...flexCases];
const endpointCases = [
  ...sendingCases,
  ...narrowcastCases,
  ...accountCases,
  ...menuCases,
  ...menuLinkCases,
  ...channelTokenCases,
  ...loginCases,
];

/** The ten endpoints that take messages, each with what it needs beside them. */
const ways: Readonly<Record<string, (desk: Desk) => Promise<object> | object>> = {
  reply: async (desk) => ({ replyToken: await desk.replyToken() }),
  push: ({ someone }) => ({ to: someone }),
  multicast: ({ someone }) => ({ to: [someone] }),
  broadcast: () => ({}),
  narrowcast: () => ({}),
  "validate/reply": () => ({}),
  "validate/push": () => ({}),
  "validate/multicast": () => ({}),
  "validate/narrowcast": () => ({}),
  "validate/broadcast": () => ({}),
};

const hour = 3_600_001;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function sentBy(way: string, messages: readonly unknown[]): Promise<{ way: string } & Answered> {
  const answered = await desk.api(`POST /v2/bot/message/${way}`, { ...(await ways[way]?.(desk)), messages });
  return { way, ...answered };
}

const statusesOf = new Map<MessageCase, Map<string, number>>();

describe("every endpoint that takes messages", () => {
  test.each(messageCases.map((one) => [one.isAccepted ? "takes" : "refuses", one.rule, one] as const))(
    "%s: %s",
    async (_, __, { messages, isAccepted, property, rule }) => {
      // Broadcasts and narrowcasts are limited by the hour: one passes before each row.
      await desk.control("POST", "/clock", { advanceMs: hour });
      const answers = await Promise.all(Object.keys(ways).map((way) => sentBy(way, messages)));
      const statuses = new Map(answers.map(({ way, status }) => [way, status]));
      for (const { way, status, body } of answers) {
        expect({ way, isAccepted: status < 300, body }).toMatchObject({ way, isAccepted });
        if (property === undefined) continue;
        const details = (body["details"] ?? []) as readonly { property: string }[];
        expect({ way, named: details.map((detail) => detail.property) }).toEqual({
          way,
          named: expect.arrayContaining([property]),
        });
      }
      const known = messageCases.find((one) => one.rule === rule && one.messages === messages);
      if (known !== undefined) statusesOf.set(known, statuses);
    },
  );
});

describe("endpoint by endpoint", () => {
  test.each(
    endpointCases.map((one) => [one.endpoint, one.isAccepted ? "takes" : "refuses", one.rule, one] as const),
  )("%s %s: %s", async (_, __, ___, { run, status, says, isAccepted }) => {
    const own = await openDesk();
    try {
      const { status: given, body, headers } = await run(own);
      expect({ status: given, body }).toMatchObject({ status });
      expect(given < 300).toBe(isAccepted);
      expect(headers.get("x-line-request-id")).toMatch(/^[0-9a-f-]{36}$/u);
      if (says !== undefined) expect(body["error_description"] ?? body.message).toBe(says);
    } finally {
      await own.close();
    }
  });
});

test("every served endpoint has a row", () => {
  const tried = new Set([
    ...endpointCases.map(({ endpoint }) => endpoint),
    ...Object.keys(ways).map((way) => `POST /v2/bot/message/${way}`),
    // The form of the sign-in page: login.test.ts fills it in.
    "POST /oauth2/v2.1/authorize",
  ]);
  expect(
    lineEndpoints.map(({ method, path }) => `${method} ${path}`).filter((one) => !tried.has(one)),
  ).toEqual([]);
});

test("the table in docs/ is what the tests saw", async () => {
  const document = conformanceDocument(messageCases, endpointCases, (one, way) =>
    statusesOf.get(one)?.get(way),
  );
  await expect(document).toMatchFileSnapshot("../../docs/stand-in-conformance.md");
});
