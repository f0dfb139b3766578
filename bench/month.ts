/**
 * A month of a fund on LINE's free plan of 300 messages, played against the stand-in in moved time: five claims, receipts, and
 * reminders. `node bench/month.ts` prints what LINE counted, and what it would have counted without our savings.
 */
import { playMonth, type Month, type Village } from "../tests/actions/reminders/month-of-messages.ts";

const villages: readonly (readonly [string, Village])[] = [
  ["250 members, 70 % on LINE, half of them yearly", { members: 250, onLine: 0.7, yearly: 0.5, claims: 5 }],
  ["500 members, the same", { members: 500, onLine: 0.7, yearly: 0.5, claims: 5 }],
  ["250 members, all on LINE and monthly", { members: 250, onLine: 1, yearly: 0, claims: 5 }],
  [
    "the same, who is newly due first",
    { members: 250, onLine: 1, yearly: 0, claims: 5, whenShort: "newest-first" },
  ],
  ["500 members, all on LINE and monthly", { members: 500, onLine: 1, yearly: 0, claims: 5 }],
];

const columns: readonly (readonly [string, (month: Month) => number | string])[] = [
  ["LINE counted, of 300", ({ lineCounted }) => lineCounted],
  ["without our savings", ({ without }) => without],
  ["to be reminded", ({ toRemind }) => toRemind],
  ["reminded", ({ reminded }) => reminded],
  ["wait for their next message", ({ held }) => held],
  ["near their end: reminded / wait", ({ nearEnd }) => nearEnd.join(" / ")],
  ["reminder calls / fewest", ({ reminderCalls, fewestCalls }) => `${reminderCalls} / ${fewestCalls}`],
  [
    "receipts pushed / free / waiting",
    ({ paid, free, receiptsWaiting }) =>
      `${paid["receipt"] ?? 0} / ${free["receipt"] ?? 0} / ${receiptsWaiting}`,
  ],
  ["work and decisions", ({ paid }) => (paid["work"] ?? 0) + (paid["decision"] ?? 0)],
  ["claims paid", ({ paidClaims }) => paidClaims],
];

console.log(["", ...columns.map(([name]) => name)].join(" | "));
for (const [name, village] of villages) {
  const month = await playMonth(village);
  console.log([name, ...columns.map(([, of]) => of(month))].join(" | "));
}
process.exit(0);
