import { afterAll, beforeAll } from "vitest";
import { eachIsRefused, openAttacked, gift, other, type Attacked } from "./attacked.ts";

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

eachIsRefused(() => attacked, {
  "cannot take back": [
    [
      "another amount",
      (sql, { own, entry }) =>
        entry(sql, {
          lines: [
            ["contributions", 2000],
            ["cash", -2000],
          ],
          reverses: own.entry,
        }),
      "does not take back",
    ],
    [
      "from another account",
      (sql, { own, entry }) =>
        entry(sql, {
          lines: [
            ["contributions", 3000],
            ["bank", -3000],
          ],
          reverses: own.entry,
        }),
      "does not take back",
    ],
    [
      "another amount, turning to another fund before the commit",
      async (sql, { own, entry }) => {
        await entry(sql, {
          lines: [
            ["contributions", 2000],
            ["cash", -2000],
          ],
          reverses: own.entry,
        });
        await sql`select set_config('app.fund_id', ${other}, true)`;
      },
      "does not take back",
    ],
    [
      "the same twice",
      (sql, { own, entry }) =>
        entry(sql, {
          lines: [
            ["donations", 50000],
            ["cash", -50000],
          ],
          reverses: own.cancelled,
        }),
      "duplicate key",
    ],
    [
      "what cancelled a receipt",
      (sql, { own, entry }) =>
        entry(sql, {
          lines: [
            ["cash", 50000],
            ["donations", -50000],
          ],
          reverses: own.reversal,
        }),
      "stays cancelled",
    ],
    [
      "an entry without saying which",
      (sql, { entry }) => entry(sql, { ...gift, kind: "reversal" }),
      "entry_reversal_names_original",
    ],
    [
      "an entry under another name",
      (sql, { own, entry }) =>
        entry(sql, {
          lines: [
            ["contributions", 3000],
            ["cash", -3000],
          ],
          reverses: own.entry,
          kind: "refund",
        }),
      "entry_reversal_names_original",
    ],
  ],
});
