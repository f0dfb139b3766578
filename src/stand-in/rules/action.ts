import { any } from "./rule.ts";
import type { Rule } from "./rule.ts";

export const action: Rule = any;
