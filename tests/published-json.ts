import { format } from "oxfmt";
import style from "../.oxfmtrc.json" with { type: "json" };

/** A JSON document as it is committed: in the house's own format, so that the format check and a renewal agree. */
export async function publishedJson(file: string, value: unknown): Promise<string> {
  const { code } = await format(file, JSON.stringify(value, null, 2), { printWidth: style.printWidth });
  return code;
}
