import * as fc from "fast-check";
import { expect, test } from "vitest";
import { told } from "#conversation/converse.ts";
import { keepPreview, keptPreview } from "#conversation/kept-broadcast.ts";
import { broadcastOutcomeOf } from "../any-broadcast.ts";
import { inOffice } from "../bookkeeping.ts";
import { expectFits } from "../line-limits.ts";

const anyOutcome = fc.oneof(...Object.values(broadcastOutcomeOf));
const scene = { ...inOffice("chair"), freshId: "00000000-0000-7000-8000-000000000001" };

test("whatever comes of a deed about telling many, its answer fits LINE", () => {
  fc.assert(
    fc.property(anyOutcome, (outcome) => {
      const turn = told({ type: "broadcast", outcome }, undefined, scene, 1);
      expect(turn.type).not.toBe("do");
      if (turn.type !== "do") expectFits(turn.reply);
    }),
    { numRuns: 150 },
  );
});

test("a preview is read back as it was kept, the reply letter for letter", () => {
  let previews = 0;
  fc.assert(
    fc.property(broadcastOutcomeOf["preview-broadcast"], (outcome) => {
      if (outcome.type !== "broadcast-previewed") return;
      expect(keptPreview(keepPreview(outcome.preview))).toEqual(outcome.preview);
      previews += 1;
    }),
    { numRuns: 60 },
  );
  expect(previews).toBeGreaterThan(0);
});
