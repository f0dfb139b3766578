import type { Entry } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { recordEntry, writtenUnder } from "#store/ledger.ts";
import type { Moment } from "../perform.ts";

/**
 * Something that is to be booked once. The key is the caller's own (a draft's id, a line of a day sheet); `says` is all that
 * was wished, so that the same key with another wish is found out.
 */
export interface Wish {
  readonly key: string;
  readonly says: readonly unknown[];
}

export interface Act<Value, Refusal> {
  /** Asked only where the wish is not in the books yet. `save` writes what belongs to the entry: receipt, voucher, standing. */
  readonly decide: () => Promise<Result<ToPost, Refusal>>;
  /** What is answered of the entry: the first time, and whenever the wish is repeated. */
  readonly tell: (entryId: string) => Promise<Value>;
}

export interface ToPost {
  readonly entry: Entry;
  readonly writtenBy: string;
  readonly save?: (entryId: string) => Promise<void>;
}

export interface Posted<Value> {
  readonly value: Value;
  /** The wish was in the books before, and nothing was written now. */
  readonly again: boolean;
}

/** The key belongs to another wish: nothing is written. */
export interface OtherWish {
  readonly type: "same-key-other-wish";
}

/**
 * The one way into the ledger: what a wish says is booked once, however often it is repeated and by however many at the same
 * moment. Locks are the caller's: standings first, then the books (`lockBooks`), both before this.
 */
export async function postOnce<Value, Refusal>(
  { fund, at, newId }: Moment,
  { key, says }: Wish,
  { decide, tell }: Act<Value, Refusal>,
): Promise<Result<Posted<Value>, Refusal | OtherWish>> {
  const wished = { key, commandHash: commandHashOf(fund, says) };
  const before = await writtenUnder(fund, wished);
  if (before !== undefined)
    return before.isSameWish
      ? ok({ value: await tell(before.entryId), again: true })
      : refused({ type: "same-key-other-wish" });

  const decided = await decide();
  if (!decided.ok) return decided;

  const { entry, writtenBy, save } = decided.value;
  const entryId = newId();
  if (await recordEntry(fund, { entryId, entry, key: wished, writtenBy, writtenAt: at })) {
    await save?.(entryId);
    return ok({ value: await tell(entryId), again: false });
  }
  // Somebody's entry took the key since it was looked for: theirs counts, if it is the same wish.
  const meanwhile = await writtenUnder(fund, wished);
  return meanwhile?.isSameWish
    ? ok({ value: await tell(meanwhile.entryId), again: true })
    : refused({ type: "same-key-other-wish" });
}

/** All that was wished, as the books keep it: a keyed hash, so that nobody guesses the wish from it. */
export const commandHashOf = (
  { cipher }: Pick<Moment["fund"], "cipher">,
  says: readonly unknown[],
): Uint8Array => cipher.hash(JSON.stringify(says, plainly), "command");

const plainly = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value;
