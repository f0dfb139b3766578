import { ok } from "#core/result.ts";
import { command } from "../command.ts";
import { sayWhere } from "../in-fund.ts";

export const migrate = command({
  name: "migrate",
  summary: "Brings the database to the form that this version of Omboon needs",
  notes: [
    "Uses DATABASE_OWNER_URL, and makes the logins of DATABASE_URL and DATABASE_RELAY_URL where they are missing. Safe to repeat.",
  ],
  options: {},
  examples: [{ line: "migrate" }],
  async run(_given, parts) {
    sayWhere(parts);
    await parts.migrate();
    return ok({ json: { migrated: true }, lines: ["The database has this version's form."] });
  },
});
