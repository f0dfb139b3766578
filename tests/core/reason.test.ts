import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";
import { expect, test } from "vitest";
import { reasonOf } from "#core/reason.ts";

const withCode = (error: Error, code: string): Error => Object.assign(error, { code });

test.each([
  [
    "our own error speaks for itself",
    new Error("Broken rule: debits equal credits"),
    "Broken rule: debits equal credits",
  ],
  ["so does a slip in the program", new TypeError("plan is not iterable"), "plan is not iterable"],
  [
    "a query's error tells its cause's code, and not the values it was sent",
    new DrizzleQueryError(
      "insert into member",
      ["บัวผัน"],
      withCode(new postgres.PostgresError("Key (บัวผัน)"), "23505"),
    ),
    "DrizzleQueryError, because of PostgresError 23505",
  ],
  [
    "a parser's error does not repeat the text",
    new SyntaxError('Unexpected token, "บัวผัน" is not valid JSON'),
    "SyntaxError",
  ],
  [
    "a day that could not be read is not repeated",
    new RangeError("Cannot parse: 1234567890121"),
    "RangeError",
  ],
  [
    "a connection's error tells its code",
    withCode(new Error("connect ECONNREFUSED 127.0.0.1:5432"), "ECONNREFUSED"),
    "Error ECONNREFUSED",
  ],
  ["whatever else was thrown is not shown", "บัวผัน", "something that is not an error was thrown"],
])("%s", (_, error, reason) => {
  expect(reasonOf(error)).toBe(reason);
});
