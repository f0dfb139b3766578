import { z } from "zod";

/**
 * The JSON Schema that docs/ publishes for editors and other programs. It says the shape; what only makes sense
 * together (names that exist, tiers that meet) is checked by `checkRuleSet` and cannot be said in a schema.
 */
export const publishedSchema = (
  schema: z.ZodType,
  { title, side }: { title: string; side: "input" | "output" },
): Record<string, unknown> => ({
  ...z.toJSONSchema(schema, { io: side, target: "draft-2020-12" }),
  title,
});
