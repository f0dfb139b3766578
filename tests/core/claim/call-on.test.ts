import { describe, expect, test } from "vitest";
import { calledOn } from "#core/claim/call-on.ts";

const standing = (need: number, yes: number, ...waitsFor: string[]) => ({ need, yes, waitsFor });
const who = (away: Readonly<Record<string, string>> = {}, unreached: readonly string[] = []) => ({
  standsIn: (memberId: string) => away[memberId],
  isReached: (memberId: string) => !unreached.includes(memberId),
});

describe("those whom a message asks to vote", () => {
  test.each([
    ["are as many as are needed", standing(2, 0, "a", "b", "c"), who(), ["a", "b"]],
    ["are fewer where some have said yes", standing(3, 2, "c", "d"), who(), ["c"]],
    ["are all, where all are needed", standing(3, 0, "a", "b"), who(), ["a", "b"]],
    ["are delegates of those who are away", standing(2, 0, "a", "b"), who({ a: "x" }), ["x", "b"]],
    [
      "are people, not seats: one delegate of two is one",
      standing(2, 0, "a", "b", "c"),
      who({ a: "x", b: "x" }),
      ["x", "c"],
    ],
    ["are on LINE, where enough are", standing(1, 0, "a", "b"), who({}, ["a"]), ["b"]],
    ["are noted all the same where nobody is", standing(1, 0, "a"), who({}, ["a"]), ["a"]],
    ["are nobody where enough have spoken", standing(1, 1, "b"), who(), []],
  ] as const)("%s", (_, open, people, called) => {
    expect(calledOn(open, people)).toEqual(called);
  });
});
