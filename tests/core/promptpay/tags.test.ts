import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checksum, hasItsChecksum, withChecksum } from "#core/promptpay/checksum.ts";
import { readTags, valueOf, writeTag } from "#core/promptpay/tags.ts";

const anyTag = fc.record({
  name: fc.stringMatching(/^\d{2}$/u),
  value: fc.stringMatching(/^[\x20-\x7e]{1,99}$/u),
});

test("fields are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(anyTag, { maxLength: 6 }), (tags) => {
      expect(readTags(tags.map(({ name, value }) => writeTag(name, value)).join(""))).toEqual(tags);
    }),
    { numRuns: 200 },
  );
});

test("the first of two fields of one name counts", () => {
  expect(valueOf(readTags("0001A0001B"), "00")).toBe("A");
  expect(valueOf(readTags("0001A"), "01")).toBeUndefined();
  expect(valueOf(undefined, "00")).toBeUndefined();
});

test.each(["0", "00", "0002", "0005ABCD", "0001A0", "XX01A", "00-1A", "0001A0203AB"])(
  "%s breaks off and is read by nobody",
  (text) => {
    expect(readTags(text)).toBeUndefined();
  },
);

test.each(["", "ก", "x".repeat(100), "a\nb"])("a field never holds %j", (value) => {
  expect(writeTag("00", value)).toBeUndefined();
});

test("the checksum is the one whose sum of the digits 1 to 9 everybody knows", () => {
  expect(checksum("123456789")).toBe("29B1");
  expect(checksum("")).toBe("FFFF");
});

test("a text that is closed with its checksum has it, in either case, and any other does not", () => {
  const text = withChecksum("0002015802TH", "63");
  expect(text).toMatch(/^0002015802TH6304[0-9A-F]{4}$/u);
  expect(hasItsChecksum(text)).toBe(true);
  expect(hasItsChecksum(text.toLowerCase().replace("th", "TH"))).toBe(true);
  expect(hasItsChecksum(text.replace("58", "59"))).toBe(false);
  expect(hasItsChecksum("63")).toBe(false);
});
