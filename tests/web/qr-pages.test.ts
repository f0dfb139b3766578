import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgetQrPictures, makeQrPicture } from "#actions/pay/qr-picture.ts";
import { ask, perform, type House } from "#actions/perform.ts";
import { showFund } from "#actions/show-fund.ts";
import { satang } from "#core/money.ts";
import { promptPayPayload } from "#core/promptpay/payload.ts";
import { readSlip } from "#paper/slip/read-slip.ts";
import { web } from "#web/web.ts";
import { openSmallFund, type SmallFund } from "../actions/small-fund.ts";

const publicBaseUrl = "https://fund.omboon.example";
const payload = promptPayPayload({ type: "phone", digits: "0812223333" }, satang(3000n));

const nothing = (): never => {
  throw new Error("a picture asks for nothing of that");
};

let fund: SmallFund;
let house: House;
let app: FastifyInstance;
beforeAll(async () => {
  fund = await openSmallFund();
  house = { ...fund.house, publicBaseUrl };
  app = fastify();
  await app.register(web, {
    house,
    keep: { put: nothing, get: nothing, remove: nothing },
    nameAcross: nothing,
    login: { authorizeUrl: nothing, whoIs: nothing },
    publicBaseUrl,
    log: { warn: nothing, error: nothing },
  });
});
afterAll(async () => {
  await app.close();
  await fund.close();
});

async function made(): Promise<string> {
  const url = await perform(house, fund.fundId, makeQrPicture, payload);
  expect(url).toMatch(/^https:\/\/fund\.omboon\.example\/f\/small\/q\/[0-9a-f]{32}\.png$/u);
  return new URL(url ?? "").pathname;
}
const kept = async (): Promise<number> => {
  const [row] = await fund.owner`select count(*)::int as count from qr_picture`;
  return row?.["count"] as number;
};

describe("the picture of a code", () => {
  test("is shown to whoever was given its name, signed in nowhere, and says what to pay to whom", async () => {
    const answer = await app.inject(await made());
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(answer.headers).toMatchObject({
      "cache-control": expect.stringContaining("public"),
      "cross-origin-resource-policy": "cross-origin",
      "x-robots-tag": "noindex",
    });
    expect(answer.headers["set-cookie"]).toBeUndefined();
    // Read by the reader that knows a code to pay by from a slip's.
    expect(await readSlip(answer.rawPayload)).toEqual({ type: "payment-code" });
  });

  test("has a name of its own each time, also for the same payment", async () => {
    expect(await made()).not.toBe(await made());
  });

  test("tells of no member: what is kept is the text of the code", async () => {
    const name = /q\/(.*)\.png/u.exec(await made())?.[1] ?? "";
    const [row] = await fund.owner`select payload from qr_picture where name = ${name}`;
    expect(row).toEqual({ payload });
  });

  test.each([
    ["another name", "/f/small/q/00000000000000000000000000000000.png"],
    ["a name that is none", "/f/small/q/x.png"],
    ["a name with a way out of it", "/f/small/q/..%2F..%2Fsecret.png"],
    ["no fund", "/f/none/q/00000000000000000000000000000000.png"],
    ["a fund that is none", "/f/%00/q/00000000000000000000000000000000.png"],
  ])("is not found under %s", async (_what, address) => {
    const answer = await app.inject(address);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  });

  test("is not shown under another fund's address", async () => {
    const other = "00000000-0000-7000-8000-0000000000ff";
    await fund.owner`insert into fund (fund_id, code, name, created_at) values (${other}, 'other', 'กองทุนอื่น', now())`;
    expect((await ask(house, other, showFund, undefined)).name).toBe("กองทุนอื่น");
    expect((await app.inject((await made()).replace("/small/", "/other/"))).statusCode).toBe(404);
  });

  test("is shown for seven days, and forgotten when they are over", async () => {
    const address = await made();
    fund.wait({ hours: 24 * 7 - 1 });
    const before = await kept();
    expect(await perform(house, fund.fundId, forgetQrPictures, undefined)).toBe(0);
    expect((await app.inject(address)).statusCode).toBe(200);
    fund.wait({ hours: 1 });
    expect((await app.inject(address)).statusCode).toBe(404);
    expect(await perform(house, fund.fundId, forgetQrPictures, undefined)).toBe(before);
    expect(await kept()).toBe(0);
  });

  test("has no address where a server has no pages", async () => {
    expect(await perform(fund.house, fund.fundId, makeQrPicture, payload)).toBeUndefined();
    expect(await kept()).toBe(0);
  });
});
