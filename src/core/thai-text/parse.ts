/**
 * Grammar rules as values: a rule reads tokens from a place on and gives what it understood and where it stopped,
 * or nothing. Bigger rules are made of smaller ones, and the types of the parts become the type of the whole.
 */
export type Parsed<Value> = { readonly value: Value; readonly next: number };
export type Rule<Token, Value> = (tokens: readonly Token[], at: number) => Parsed<Value> | undefined;

type RulesFor<Token, Values extends readonly unknown[]> = {
  readonly [Place in keyof Values]: Rule<Token, Values[Place]>;
};

/** The ways to put rules together, for one kind of token: TypeScript cannot find the token's type by itself. */
export const rulesOver = <Token>() => ({
  /** Any number of rules one after another; all must hold. */
  sequence:
    <Values extends readonly unknown[]>(...rules: RulesFor<Token, Values>): Rule<Token, Values> =>
    (tokens, at) => {
      const values: unknown[] = [];
      let next = at;
      for (const rule of rules) {
        const parsed = rule(tokens, next);
        if (!parsed) return undefined;
        values.push(parsed.value);
        next = parsed.next;
      }
      return { value: values as unknown as Values, next };
    },

  /** The second rule after the first, of which only that it held is wanted. */
  after:
    <Value>(before: Rule<Token, unknown>, rule: Rule<Token, Value>): Rule<Token, Value> =>
    (tokens, at) => {
      const parsed = before(tokens, at);
      return parsed && rule(tokens, parsed.next);
    },

  /** Holds always; takes what it can. It never gives back what a later rule might have wanted. */
  maybe:
    <Value>(rule: Rule<Token, Value>): Rule<Token, Value | undefined> =>
    (tokens, at) =>
      rule(tokens, at) ?? { value: undefined, next: at },

  /** The first rule that holds. */
  either:
    <Values extends readonly unknown[]>(...rules: RulesFor<Token, Values>): Rule<Token, Values[number]> =>
    (tokens, at) => {
      for (const rule of rules) {
        const parsed = rule(tokens, at);
        if (parsed) return parsed;
      }
      return undefined;
    },

  /** Turns what was understood into something else; `undefined` means it was no such thing after all. */
  meaning:
    <Value, Meant>(rule: Rule<Token, Value>, of: (value: Value) => Meant | undefined): Rule<Token, Meant> =>
    (tokens, at) => {
      const parsed = rule(tokens, at);
      const value = parsed && of(parsed.value);
      return parsed === undefined || value === undefined ? undefined : { value, next: parsed.next };
    },

  /** Holds where the rule does not, and takes nothing. */
  unless:
    (rule: Rule<Token, unknown>): Rule<Token, true> =>
    (tokens, at) =>
      rule(tokens, at) ? undefined : { value: true, next: at },
});

/** The rule that takes most; the earlier one on a tie. */
export const longest =
  <Token, Value>(rules: readonly Rule<Token, Value>[]): Rule<Token, Value> =>
  (tokens, at) => {
    let best: Parsed<Value> | undefined;
    for (const rule of rules) {
      const parsed = rule(tokens, at);
      if (parsed && parsed.next > (best?.next ?? at)) best = parsed;
    }
    return best;
  };

/** Every place in the text where the rule holds, from left to right, without overlap. */
export function everywhere<Token, Value>(
  rule: Rule<Token, Value>,
  tokens: readonly Token[],
): { readonly value: Value; readonly from: number; readonly next: number }[] {
  const found = [];
  let at = 0;
  while (at < tokens.length) {
    const parsed = rule(tokens, at);
    if (parsed && parsed.next > at) found.push({ value: parsed.value, from: at, next: parsed.next });
    at = parsed && parsed.next > at ? parsed.next : at + 1;
  }
  return found;
}
