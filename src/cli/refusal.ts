/** What an action may refuse, so that a command's switch over it is exhaustive. */
export type RefusalOf<Action extends (...given: never[]) => Promise<unknown>> =
  Extract<Awaited<ReturnType<Action>>, { readonly ok: false }> extends { readonly refusal: infer Refusal }
    ? Refusal
    : never;
