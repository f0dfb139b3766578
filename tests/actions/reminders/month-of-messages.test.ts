import { expect, test } from "vitest";
import { playMonth } from "./month-of-messages.ts";

test("a month of a small fund: LINE counts what we count, and reminders take no call more than needed", async () => {
  const month = await playMonth({ members: 60, onLine: 0.7, yearly: 0.5, claims: 2 });
  expect(month).toMatchObject({ toRemind: 12, held: 0, receiptsWaiting: 0, paidClaims: 2 });
  expect(month.reminderCalls).toBe(month.fewestCalls);
  expect(month.lineCounted).toBe(Object.values(month.paid).reduce((sum, one) => sum + one, 0));
  expect(month.lineCounted).toBeLessThan(month.without);
}, 200_000);
