import { assert } from "#core/assert.ts";

/**
 * What a button sends: "subject:verb", plain facts, and the stamp of the conversation that asked. A rich-menu button
 * carries no stamp: it always means the same. LINE allows 300 bytes.
 */
export interface Chosen {
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly stamp?: string;
}

export function choiceText({ name, facts, stamp }: Chosen): string {
  const query = new URLSearchParams({ ...facts, ...(stamp === undefined ? {} : { stamp }) }).toString();
  const text = query === "" ? name : `${name}?${query}`;
  assert(text.length <= 300, "a choice fits into the 300 bytes of LINE's postback");
  return text;
}

/** Reads back what any button ever sent, old ones too; undefined where it is none of ours. */
export function readChoice(text: string): Chosen | undefined {
  const [name = "", query = ""] = text.split("?", 2);
  if (!/^[a-z-]+:[a-z-]+$/u.test(name)) return undefined;
  const { stamp, ...facts } = Object.fromEntries(new URLSearchParams(query));
  return { name, facts, ...(stamp === undefined ? {} : { stamp }) };
}
