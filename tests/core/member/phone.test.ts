import { expect, test } from "vitest";
import { readPhone } from "#core/member/phone.ts";

test.each([
  ["0812223333", "0812223333"],
  ["๐๘๑-๒๒๒-๓๓๓๓", "0812223333"],
  ["+66 81 222 3333", "0812223333"],
  ["66812223333", "0812223333"],
  ["(043) 111 222", "043111222"],
])("%s is %s", (typed, number) => {
  expect(readPhone(typed)).toBe(number);
});

test.each(["", "1234", "08122233334", "081222333x", "+1 212 555 0100"])(
  "%j is no phone number of Thailand",
  (typed) => {
    expect(readPhone(typed)).toBeUndefined();
  },
);
