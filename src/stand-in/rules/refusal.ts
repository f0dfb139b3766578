import type { Answer } from "../api/endpoint.ts";
import type { Problem } from "./rule.ts";

/** A body that broke rules, worded as LINE words it: the number of mistakes, and where each of them is. */
export const refusal = (problems: readonly Problem[]): Answer => ({
  status: 400,
  body: { message: `The request body has ${problems.length} error(s)`, details: problems },
  invalid: true,
});
