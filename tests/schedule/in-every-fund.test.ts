import { expect, test } from "vitest";
import type { House } from "#actions/perform.ts";
import { inEveryFund } from "#schedule/in-every-fund.ts";

const house = { database: { asRelay: () => Promise.resolve(["a", "b", "c"]) } } as unknown as House;
const going = new AbortController().signal;

test("one fund's trouble is told, and the next fund is asked all the same", async () => {
  const asked: string[] = [];
  const done = await inEveryFund(house, { signal: going }, (fundId) => {
    asked.push(fundId);
    return fundId === "b" ? Promise.reject(new Error("no room")) : Promise.resolve({ lists: 1, entries: 3 });
  });
  expect(asked).toEqual(["a", "b", "c"]);
  expect(done).toEqual({ facts: { funds: 3, lists: 2, entries: 6 }, troubles: ["fund b: no room"] });
});

test("between two funds it stops for a server that is to end", async () => {
  const ending = new AbortController();
  const asked: string[] = [];
  const going1 = inEveryFund(house, ending, (fundId) => {
    asked.push(fundId);
    ending.abort();
    return Promise.resolve({});
  });
  await expect(going1).rejects.toThrow("aborted");
  expect(asked).toEqual(["a"]);
});
