import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SlipAnswer } from "#core/slip/check.ts";
import { slipPayload } from "#core/slip/payload.ts";
import { easySlip } from "#slip-check/easy-slip.ts";
import { answerJson, startAnsweringServer } from "../line/answering-server.ts";

/** EasySlip as its pages describe it, as far as it is asked here. */
interface Answering {
  readonly status: number;
  readonly body: object;
}
const code = { bank: "004", reference: "68370160657749I376388B35" };
const transfer = {
  payload: slipPayload(code),
  transRef: code.reference,
  date: "2026-02-13T23:40:00+07:00",
  countryCode: "TH",
  amount: { amount: 30.1, local: { amount: 0, currency: "" } },
  fee: 0,
  sender: { bank: { id: "004" }, account: { name: { th: "นาย ทองดี ม" } } },
  receiver: {
    bank: { id: "030" },
    account: {
      name: { th: "กองทุนสวัสดิการ" },
      bank: { type: "BANKAC", account: "xxx-x-x3109-x" },
      proxy: { type: "MSISDN", account: "xxx-xxx-4321" },
    },
  },
};

let answering: Answering;
let server: Awaited<ReturnType<typeof startAnsweringServer>>;
beforeEach(async () => {
  answering = { status: 200, body: { status: 200, data: transfer } };
  server = await startAnsweringServer((_asked, response) => {
    answerJson(response, answering.status, answering.body);
  });
});
afterEach(() => server.close());

const ask = (): Promise<SlipAnswer> =>
  easySlip({ baseUrl: `${server.url}/api/v1`, token: "made-up-token", timeoutMs: 500 })(code);

describe("a slip-check service", () => {
  test("is asked by the slip's code, and told nothing else", async () => {
    await ask();
    expect(server.asked).toMatchObject([
      {
        method: "GET",
        path: `/api/v1/verify?payload=${slipPayload(code)}`,
        headers: { authorization: "Bearer made-up-token" },
        body: "",
      },
    ]);
  });

  test("tells the sum, the bank's day where the fund is, and to whose accounts it went", async () => {
    expect(await ask()).toEqual({
      type: "good",
      amount: 3010n,
      on: Temporal.PlainDate.from("2026-02-13"),
      payeeAccounts: ["xxx-x-x3109-x", "xxx-xxx-4321"],
    });
    answering = { status: 200, body: { data: { ...transfer, date: "2026-02-13T18:00:00Z" } } };
    expect(await ask()).toMatchObject({ on: Temporal.PlainDate.from("2026-02-14") });
  });

  test.each([
    [404, "slip_not_found", { type: "not-found" }],
    [404, "no_such_page", { type: "no-answer" }],
    [400, "invalid_payload", { type: "no-answer" }],
    [401, "unauthorized", { type: "no-answer" }],
    [403, "quota_exceeded", { type: "no-answer", reason: "EasySlip answered 403: quota_exceeded" }],
    [429, "too_many_requests", { type: "try-later" }],
    [500, "api_server_error", { type: "try-later" }],
    [302, "", { type: "no-answer" }],
  ])("that answers %i %s", async (status, message, expected) => {
    answering = { status, body: { status, message } };
    expect(await ask()).toMatchObject(expected);
  });

  test.each([
    ["another slip", { data: { ...transfer, transRef: "another" } }],
    ["no amount", { data: { ...transfer, amount: {} } }],
    ["less than nothing", { data: { ...transfer, amount: { amount: -30 } } }],
    ["another language", { ok: true }],
  ])("whose answer is about %s has not answered", async (_what, body) => {
    answering = { status: 200, body };
    expect(await ask()).toMatchObject({ type: "no-answer" });
  });

  test("that says nothing in time, or is not there, is asked later, and no reason quotes the code", async () => {
    await server.close();
    const gone = await ask();
    server = await startAnsweringServer(() => {});
    const silent = await ask();
    for (const answer of [gone, silent]) {
      expect(answer.type).toBe("try-later");
      expect(JSON.stringify(answer)).not.toContain(code.reference);
    }
  });
});
