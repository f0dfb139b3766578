import { describe, expect, test } from "vitest";
import { budgetFrom, lineMonth, roomFor, warningFor } from "#core/messages/budget.ts";
import { messageClasses } from "#core/messages/class.ts";

describe("a channel's month", () => {
  test.each([
    [
      "our own count, where LINE was never asked",
      { plan: 300, reserve: 40, own: 12 },
      { limit: 300, used: 12 },
    ],
    ["no limit, where none is known", { reserve: 0, own: 12 }, { used: 12 }],
    [
      "the smaller of the fund's plan and LINE's",
      { plan: 500, reserve: 0, own: 0, line: { limit: 300, used: 0, ownWhenRead: 0 } },
      { limit: 300, used: 0 },
    ],
    [
      "LINE's figure with ours since, where more was sent by hand",
      { plan: 300, reserve: 0, own: 15, line: { used: 60, ownWhenRead: 10 } },
      { limit: 300, used: 65 },
    ],
    [
      "our own count, where LINE's lags behind",
      { plan: 300, reserve: 0, own: 50, line: { used: 20, ownWhenRead: 45 } },
      { limit: 300, used: 50 },
    ],
    [
      "what LINE refused and was counted back does not make LINE's figure smaller",
      { plan: 300, reserve: 0, own: 5, line: { used: 20, ownWhenRead: 10 } },
      { limit: 300, used: 20 },
    ],
  ])("is %s", (_, kept, { ...expected }) => {
    expect(budgetFrom(kept)).toEqual({ reserve: kept.reserve, ...expected });
  });

  test("has room by what a message is for: reminders and broadcasts give way first, then receipts; a death always goes", () => {
    const rows = [0, 200, 230, 270, 300].map((used) => {
      const room = messageClasses.map((one) => roomFor(one, { limit: 300, reserve: 40, used }));
      return [used, ...room].join(" ");
    });
    // used, answer, urgent, decision, work, receipt, broadcast, reminder
    expect(rows).toEqual([
      "0 Infinity Infinity 300 300 260 220 220",
      "200 Infinity Infinity 100 100 60 20 20",
      "230 Infinity Infinity 70 70 30 0 0",
      "270 Infinity Infinity 30 30 0 0 0",
      "300 Infinity Infinity 0 0 0 0 0",
    ]);
  });

  test.each([
    [207, undefined],
    [208, "nearly"],
    [259, "nearly"],
    [260, "reserve"],
    [400, "reserve"],
  ])("of 300 with 40 in reserve, %s used: %s", (used, warning) => {
    expect(warningFor({ limit: 300, reserve: 40, used })).toBe(warning);
  });
  test("without a limit there is nothing to warn of", () => {
    expect(warningFor({ reserve: 40, used: 4000 })).toBeUndefined();
  });

  test("begins with LINE's month, two hours before the fund's", () => {
    expect(lineMonth(Temporal.Instant.from("2026-02-28T21:59:00+07:00")).toString()).toBe("2026-02-01");
    expect(lineMonth(Temporal.Instant.from("2026-02-28T22:00:00+07:00")).toString()).toBe("2026-03-01");
  });
});
