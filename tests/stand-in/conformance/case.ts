/** One row of the conformance table: what is sent, whether LINE takes it, and where LINE says so. */

export interface Case {
  readonly rule: string;
  /** An anchor of LINE's Messaging API reference, or a whole address. */
  readonly source: string;
  readonly isAccepted: boolean;
  /** The property that must be named in `details` of a refusal. */
  readonly property?: string;
}

export interface MessageCase extends Case {
  readonly messages: readonly unknown[];
}

const reference = "https://developers.line.biz/en/reference/messaging-api/";
export const sourceOf = (source: string): string =>
  source.startsWith("#") ? `${reference}${source}` : source;

export const counting = "https://developers.line.biz/en/docs/messaging-api/text-character-count/";
export const layout = "https://developers.line.biz/en/docs/messaging-api/flex-message-layout/";

/** Cases that share their source and the way a value becomes a message. */
export function casesOf(source: string, wrap: (value: never) => unknown) {
  const message = wrap as (value: unknown) => unknown;
  return {
    takes: (rule: string, value: unknown): MessageCase => ({
      rule,
      source,
      isAccepted: true,
      messages: [message(value)],
    }),
    refuses: (rule: string, value: unknown, property?: string): MessageCase => ({
      rule,
      source,
      isAccepted: false,
      messages: [message(value)],
      ...(property === undefined ? {} : { property }),
    }),
  };
}

export const text = (words: string): object => ({ type: "text", text: words });
/** One character to a reader, two UTF-16 units to LINE's other rules: ก and the vowel above it. */
export const cluster = "กี";
