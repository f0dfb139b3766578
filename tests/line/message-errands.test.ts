import { describe, expect, test } from "vitest";
import type { Answer } from "#line/exchange.ts";
import { messageErrands } from "#line/message-errands.ts";

const answered = (body: unknown, status = 200): Answer => ({
  type: "answered",
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const memberId = "0199a000-0000-7000-8000-000000000001";

/** Runs one errand against a LINE that answers in this order; gives the outcome and what was reported. */
async function run(
  kind: string,
  given: { readonly body?: unknown; readonly channelId?: string; readonly answers?: readonly Answer[] },
): Promise<readonly string[]> {
  const told: string[] = [];
  const answers = [...(given.answers ?? [])];
  const note = (what: string, facts: object): Promise<void> => {
    told.push(`${what} ${JSON.stringify(facts)}`);
    return Promise.resolve();
  };
  const errands = messageErrands({
    callLine: ({ path }) => {
      told.push(`GET ${path}`);
      return Promise.resolve(answers.shift() ?? { type: "no-answer", reason: "timeout" });
    },
    noteFigures: (figures) => note("figures", figures),
    tellOfWork: (fundId, id) => note("work", { fundId, id }),
    tellOfBudget: (fundId, { news, name }) => note("budget", { fundId, ...news, name }),
  });
  const errand = { errandId: "e1", fundId: "f1", kind, body: given.body ?? {} };
  const outcome = await errands[kind]?.({
    ...errand,
    ...(given.channelId && { channelId: given.channelId }),
  });
  return [...told, JSON.stringify(outcome)];
}

const both = ["GET /v2/bot/message/quota", "GET /v2/bot/message/quota/consumption"];
const done = '{"type":"done"}';
const later = (reason: string): string => JSON.stringify({ type: "try-later", reason });

describe("an errand that reads LINE's figures", () => {
  test.each<readonly [string, readonly Answer[], readonly string[]]>([
    [
      "of a limited plan",
      [answered({ type: "limited", value: 300 }), answered({ totalUsage: 42 })],
      [...both, 'figures {"channelId":"c1","used":42,"limit":300}', done],
    ],
    [
      "of a plan without a limit",
      [answered({ type: "none" }), answered({ totalUsage: 42 })],
      [...both, 'figures {"channelId":"c1","used":42}', done],
    ],
    ["is tried later where LINE is silent", [], [...both.slice(0, 1), later("timeout")]],
    [
      "is tried later where LINE says no",
      [answered({}, 401)],
      [...both.slice(0, 1), later("LINE answered 401")],
    ],
    [
      "is tried later where LINE's answer is no JSON",
      [answered({ type: "none" }), answered("<html>")],
      [...both, later("LINE's answer could not be read")],
    ],
  ])("%s", async (_, answers, expected) => {
    expect(await run("read-quota", { channelId: "c1", answers })).toEqual(expected);
  });
  test("is refused without a channel", async () => {
    expect((await run("read-quota", {})).join()).toContain("refused");
  });
});

describe("an errand that tells people", () => {
  test("of work names the person", async () => {
    expect(await run("tell-of-work", { body: { memberId } })).toEqual([
      `work {"fundId":"f1","id":"${memberId}"}`,
      done,
    ]);
    expect((await run("tell-of-work", { body: {} })).join()).toContain("refused");
  });
  test("of the budget is named after itself, so that it tells once", async () => {
    const news = { warning: "nearly", used: 240, limit: 300, reserve: 40 };
    expect(await run("tell-of-budget", { body: news })).toEqual([
      `budget ${JSON.stringify({ fundId: "f1", ...news, name: "budget:e1" })}`,
      done,
    ]);
    expect((await run("tell-of-budget", { body: {} })).join()).toContain("refused");
  });
});
