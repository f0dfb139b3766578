import { expect, test } from "vitest";
import type { House } from "#actions/perform.ts";
import { listEntitledEverywhere } from "../../src/schedule/list-entitled.ts";

test("one fund's trouble is logged, and the next fund is asked all the same", async () => {
  const asked: string[] = [];
  const errors: object[] = [];
  const house = {
    now: () => Temporal.Instant.from("2026-02-14T03:00:00Z"),
    database: {
      asRelay: () => Promise.resolve(["a", "b"]),
      inFund: (fundId: string) => {
        asked.push(fundId);
        return fundId === "a"
          ? Promise.reject(new Error("no room"))
          : Promise.resolve({ type: "made-before" });
      },
    },
  } as unknown as House;
  await listEntitledEverywhere(house, {
    info: () => expect.unreachable("nothing was made"),
    error: (facts) => void errors.push(facts),
  });
  expect(asked).toEqual(["a", "b"]);
  expect(errors).toEqual([{ fundId: "a", error: expect.stringContaining("no room") }]);
});
