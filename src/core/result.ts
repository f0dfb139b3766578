/**
 * What a person may cause and must be told kindly is a value, not an exception. A refusal carries `type` and the
 * plain facts that its sentence needs; `conversation/wording` has the one switch that turns it into words.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refused = <const Refusal>(
  refusal: Refusal,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});
