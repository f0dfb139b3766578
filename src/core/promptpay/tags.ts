/** One field of a payment code: two digits of name, two of length, then the value (EMVCo, Merchant-Presented Mode, 3.2). */
export interface Tag {
  readonly name: string;
  readonly value: string;
}

const longest = 99;

/** Undefined where a value does not fit into two digits of length, or is no plain text: lengths count single bytes. */
export function writeTag(name: string, value: string): string | undefined {
  if (value.length === 0 || value.length > longest || !/^[\x20-\x7e]*$/u.test(value)) return undefined;
  return `${name}${value.length.toString().padStart(2, "0")}${value}`;
}

/** All fields of a text, in order; undefined where the lengths do not end exactly at its end. */
export function readTags(text: string): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  let at = 0;
  while (at < text.length) {
    const head = /^(?<name>\d{2})(?<length>\d{2})$/u.exec(text.slice(at, at + 4))?.groups;
    if (head === undefined) return undefined;
    const end = at + 4 + Number(head["length"]);
    if (end > text.length) return undefined;
    tags.push({ name: head["name"] ?? "", value: text.slice(at + 4, end) });
    at = end;
  }
  return tags;
}

export const valueOf = (tags: readonly Tag[] | undefined, name: string): string | undefined =>
  tags?.find((tag) => tag.name === name)?.value;
