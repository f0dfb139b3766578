import { describe, expect, test } from "vitest";
import { decideBeneficiaries, listInForce } from "#core/member/beneficiary.ts";

const one = { name: "สมใจ ใจดี", relation: "child" };
const other = { name: "สมชาย ใจดี", relation: "spouse" };

describe("a list of beneficiaries is refused", () => {
  test.each([
    ["that names nobody", [], { type: "nobody-named" }],
    ["with a nameless one", [one, { ...other, name: " " }], { type: "beneficiary-without-name" }],
    [
      "with a relation that is none",
      [{ ...one, relation: "friend" }],
      { type: "unknown-relation", name: one.name },
    ],
    [
      "of the member themselves",
      [{ ...one, relation: "self" }],
      { type: "unknown-relation", name: one.name },
    ],
    ["with one named twice", [one, { ...one, relation: "other" }], { type: "named-twice", name: one.name }],
    ["with a share for some", [{ ...one, sharePercent: 100 }, other], { type: "shares-for-some" }],
    [
      "with shares of 99",
      [
        { ...one, sharePercent: 50 },
        { ...other, sharePercent: 49 },
      ],
      { type: "shares-not-a-hundred", total: 99 },
    ],
    [
      "with half a percent",
      [
        { ...one, sharePercent: 99.5 },
        { ...other, sharePercent: 0.5 },
      ],
      { type: "shares-not-a-hundred", total: 100 },
    ],
    [
      "with nothing for one",
      [
        { ...one, sharePercent: 100 },
        { ...other, sharePercent: 0 },
      ],
      { type: "shares-not-a-hundred", total: 100 },
    ],
  ])("%s", (_, named, refusal) => {
    expect(decideBeneficiaries(named)).toEqual({ ok: false, refusal });
  });
});

test("a list is taken with its names tidied, with shares or without", () => {
  expect(decideBeneficiaries([{ ...one, name: "  สมใจ   ใจดี " }, other])).toEqual({
    ok: true,
    value: [one, other],
  });
  const shares = [
    { ...one, sharePercent: 60 },
    { ...other, sharePercent: 40 },
  ];
  expect(decideBeneficiaries(shares)).toEqual({ ok: true, value: shares });
});

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

describe("the list that counts", () => {
  const lists = [
    { version: 1, writtenOn: on("2026-01-10") },
    { version: 2, writtenOn: on("2026-02-01") },
    { version: 3, writtenOn: on("2026-02-05") },
  ];
  test.each([
    ["is the newest of the living", undefined, 3],
    ["is the newest from before the day of death", "2026-02-05", 2],
    ["is not one that was written on that day or later", "2026-02-01", 1],
    ["is the registration's own, however late it was written", "2025-12-01", 1],
  ])("%s", (_, died, version) => {
    expect(listInForce(lists, died === undefined ? undefined : on(died))?.version).toBe(version);
  });
  test("is none where nobody was named", () => {
    expect(listInForce([], undefined)).toBeUndefined();
  });
});
