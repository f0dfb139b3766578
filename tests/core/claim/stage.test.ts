import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actKinds,
  afterAct,
  mayBe,
  rules,
  stateAfter,
  submitted,
  type ActKind,
  type ClaimAct,
} from "#core/claim/stage.ts";
import { lifeTable } from "./life-table.ts";

const does = fc.option(fc.constantFrom("certify" as const, "approve" as const), { nil: undefined });
const acts: fc.Arbitrary<ClaimAct[]> = fc.array(
  fc
    .record({ kind: fc.constantFrom(...actKinds.filter((kind) => kind !== "submitted")), does })
    .map(({ kind, does: step }) => ({ kind, ...(step !== undefined && { does: step }) })),
  { maxLength: 40 },
);

/** Of any acts, those that may follow one another. */
function lived(tried: readonly ClaimAct[]): ClaimAct[] {
  const history: ClaimAct[] = [{ kind: "submitted" }];
  let state = submitted;
  for (const act of tried) {
    const after = afterAct(state, act);
    if (!after.ok) continue;
    history.push(act);
    state = after.value;
  }
  return history;
}

describe("whatever happens to a claim", () => {
  test("money goes out once, unless it came back", () => {
    fc.assert(
      fc.property(acts, (tried) => {
        let out = 0;
        for (const { kind } of lived(tried)) {
          if (kind === "paid" || kind === "paid-urgently") out += 1;
          if (kind === "payment-returned" || kind === "reclaimed") out -= 1;
          expect(out === 0 || out === 1).toBe(true);
        }
      }),
    );
  });

  test("it is appealed once, and what was withdrawn stays withdrawn", () => {
    fc.assert(
      fc.property(acts, (tried) => {
        const history = lived(tried);
        expect(history.filter(({ kind }) => kind === "appealed").length).toBeLessThanOrEqual(1);
        const at = history.findIndex(({ kind }) => kind === "withdrawn");
        if (at !== -1) expect(history).toHaveLength(at + 1);
      }),
    );
  });

  test("its history gives its stage, and a history that cannot have happened gives none", () => {
    fc.assert(
      fc.property(acts, (tried) => {
        expect(stateAfter(lived(tried))).toBeDefined();
      }),
    );
    expect(stateAfter([])).toBeUndefined();
    expect(stateAfter([{ kind: "paid" }])).toBeUndefined();
    expect(stateAfter([{ kind: "submitted" }, { kind: "paid" }])).toBeUndefined();
    expect(stateAfter([{ kind: "submitted" }, { kind: "submitted" }])).toBeUndefined();
  });
});

/** Where an act may happen. */
const first = (kind: Exclude<ActKind, "submitted">) => rules[kind].from[0] ?? "waiting";

test("every act may follow somewhere, and nothing follows a second submission", () => {
  const state = { ...submitted, isPaidAhead: false };
  for (const kind of actKinds)
    if (kind !== "submitted")
      expect(mayBe({ ...state, stage: first(kind) }, kind) || kind === "payment-returned").toBe(true);
  expect(mayBe(state, "submitted")).toBe(false);
});

test("docs/claims.md draws the life of a claim as the program lives it (after a change: --update)", async () => {
  const marks = [
    "<!-- life: made by tests/core/claim/stage.test.ts; do not edit -->",
    "<!-- /life -->",
  ] as const;
  const text = readFileSync("docs/claims.md", "utf8");
  const [from, to] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
  expect(from).toBeGreaterThan(0);
  const drawn = `${text.slice(0, from)}${marks[0]}\n\n${lifeTable()}\n\n${text.slice(to)}`;
  await expect(drawn).toMatchFileSnapshot("../../../docs/claims.md");
});
