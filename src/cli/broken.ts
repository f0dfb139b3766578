import { program } from "./command.ts";

/**
 * What broke outside (a database that does not answer, a key that does not open) in one sentence for the operator. The
 * innermost error speaks: the query's own error repeats the values it was sent, which may be somebody's name.
 */
export function brokenSentence(error: unknown): string {
  const cause = innermost(error);
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const message = cause instanceof Error ? cause.message || code : String(cause);
  const advice = adviceFor(code, message);
  return advice === undefined ? message : `${advice} (${message})`;
}

/** Where it broke, for --verbose: the names of places, without what was sent. */
export function brokenPlaces(error: unknown): string {
  const chain: unknown[] = [];
  for (let one = error; one instanceof Error && !chain.includes(one); one = one.cause) chain.push(one);
  return chain
    .map((one) => (one instanceof Error ? placesIn(one) : ""))
    .filter((places) => places !== "")
    .join("\n  because of\n");
}

const placesIn = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .join("\n");

function innermost(error: unknown): unknown {
  let found = error;
  for (let depth = 0; depth < 10 && found instanceof Error; depth += 1) {
    // Node tries every address of a name, and reports all of the failures together.
    const inner: unknown = found instanceof AggregateError ? found.errors[0] : found.cause;
    if (inner === undefined) return found;
    found = inner;
  }
  return found;
}

/** By Node's and PostgreSQL's codes (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
function adviceFor(code: string, message: string): string | undefined {
  switch (code) {
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "CONNECT_TIMEOUT":
      return "The database does not answer: is it running, and are host and port of DATABASE_URL right?";
    case "28P01":
    case "28000":
      return "The database does not let this login in: are name and password of DATABASE_URL and DATABASE_RELAY_URL right?";
    case "3D000":
      return "There is no such database: is the name at the end of DATABASE_URL right?";
    case "42P01":
    case "42883":
    case "42703":
    case "3F000":
      return `The database does not have this version's form: ${program} migrate`;
    default:
      return message.includes("unable to authenticate data")
        ? "What is sealed in the database does not open: is ENCRYPTION_KEY the one it was sealed with?"
        : undefined;
  }
}
