/** For whom something is told: all members who have not left, or some of them. */
export type Segment =
  | { readonly type: "everyone" }
  | { readonly type: "villages"; readonly villages: readonly [number, ...number[]] }
  | { readonly type: "plan"; readonly plan: string }
  /** Who has something to pay today. */
  | { readonly type: "arrears" }
  | { readonly type: "member-type"; readonly memberType: string }
  | { readonly type: "committee" };

const named = ["plan", "member-type"] as const;
const bare = ["everyone", "arrears", "committee"] as const;

/** "everyone", "villages:1,3", "plan:monthly": as it is kept, and as an operator types it. `readSegment` reads it back. */
export function segmentInText(segment: Segment): string {
  switch (segment.type) {
    case "everyone":
    case "arrears":
    case "committee":
      return segment.type;
    case "villages":
      return `villages:${segment.villages.join(",")}`;
    case "plan":
      return `plan:${segment.plan}`;
    case "member-type":
      return `member-type:${segment.memberType}`;
  }
}

/** undefined for what is none, or names nothing. */
export function readSegment(text: string): Segment | undefined {
  const [type = "", ...rest] = text.split(":");
  const name = rest.join(":");
  const alone = bare.find((one) => one === type);
  if (alone !== undefined) return name === "" ? { type: alone } : undefined;
  if (type === "villages") return villagesNamed(name);
  const kind = named.find((one) => one === type);
  if (kind === undefined || !/^[a-z][a-z0-9-]{0,60}$/u.test(name)) return undefined;
  return kind === "plan" ? { type: "plan", plan: name } : { type: "member-type", memberType: name };
}

/** "1, 3": each once, in their order; a fund has no hundred of them. */
export function villagesNamed(text: string): Segment | undefined {
  const numbers = text.split(/[\s,]+/u).filter((part) => part !== "");
  if (numbers.some((part) => !/^\d{1,3}$/u.test(part))) return undefined;
  const [first, ...others] = [...new Set(numbers.map(Number))].toSorted((a, b) => a - b);
  return first === undefined || others.length > 98
    ? undefined
    : { type: "villages", villages: [first, ...others] };
}
