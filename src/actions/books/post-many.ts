import type { Entry } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { entriesWrittenUnder, recordEntries } from "#store/ledger.ts";
import type { Moment } from "../perform.ts";
import { commandHashOf, type OtherWish, type Wish } from "./post.ts";

export interface ManyActs<Refusal> {
  /** Asked once, of those wishes that are not in the books yet, by their places; answered in the same order. */
  readonly decide: (places: readonly number[]) => Promise<readonly Result<EntryToPost, Refusal>[]>;
  /** Writes what belongs to the entries: receipts, standings. */
  readonly save: (posted: readonly PostedAt[]) => Promise<void>;
}

export interface EntryToPost {
  readonly entry: Entry;
  readonly writtenBy: string;
}

export interface PostedAt {
  readonly place: number;
  readonly entryId: string;
}

export interface PostedEntry {
  readonly entryId: string;
  /** The wish was in the books before. */
  readonly again: boolean;
}

type Posted<Refusal> = Result<PostedEntry, Refusal | OtherWish>;

/** Every row has some ten values, and PostgreSQL takes 65,535 of them in one statement. */
export const mostAtOnce = 500;

/**
 * `postOnce` for many wishes in one transaction, with as many questions as for one: each is an entry of its own, answered in
 * its place. Locks are the caller's, as there.
 */
export async function postMany<Refusal>(
  moment: Moment,
  wishes: readonly Wish[],
  { decide, save }: ManyActs<Refusal>,
): Promise<Posted<Refusal>[]> {
  const keyed = wishes.map(({ key, says }) => keyOf(moment, { key, says }));
  const before = await entriesWrittenUnder(
    moment.fund,
    wishes.map(({ key }) => key),
  );
  const first = new Map<string, number>();
  keyed.forEach(({ key }, place) => first.has(key) || first.set(key, place));
  const fresh = [...first.values()].filter((place) => !before.has(keyed[place]?.key ?? ""));

  const posted = new Map<number, Posted<Refusal>>();
  const toWrite: { readonly place: number; readonly entryId: string; readonly made: EntryToPost }[] = [];
  for (const [index, decided] of (fresh.length === 0 ? [] : await decide(fresh)).entries()) {
    const place = fresh[index] ?? 0;
    if (decided.ok) toWrite.push({ place, entryId: moment.newId(), made: decided.value });
    else posted.set(place, decided);
  }
  const written = await write(moment, keyed, toWrite);
  await save(toWrite.filter(({ entryId }) => written.has(entryId)));
  for (const { place, entryId } of toWrite)
    posted.set(
      place,
      written.has(entryId) ? ok({ entryId, again: false }) : refused({ type: "same-key-other-wish" }),
    );

  return keyed.map(({ key, commandHash }, place) => {
    const own = posted.get(place);
    if (own !== undefined) return own;
    // A repetition: of what was in the books, or of an earlier wish among these.
    const original = first.get(key) ?? place;
    const stands = before.get(key) ?? entryAt(posted.get(original), keyed[original]?.commandHash);
    if (stands === undefined) return posted.get(original) ?? refused({ type: "same-key-other-wish" });
    return Buffer.compare(stands.commandHash, commandHash) === 0
      ? ok({ entryId: stands.entryId, again: true })
      : refused({ type: "same-key-other-wish" });
  });
}

const keyOf = ({ fund }: Moment, { key, says }: Wish) => ({ key, commandHash: commandHashOf(fund, says) });

function entryAt<Refusal>(posted: Posted<Refusal> | undefined, commandHash: Uint8Array | undefined) {
  return posted?.ok && commandHash !== undefined ? { entryId: posted.value.entryId, commandHash } : undefined;
}

interface ToWrite extends PostedAt {
  readonly made: EntryToPost;
}

/**
 * A key may be taken by somebody else's entry since it was looked for: alone, that is a refusal. Among others, what was decided
 * after it counted on it, so that all is undone.
 */
async function write(
  { fund, at }: Moment,
  keyed: readonly ReturnType<typeof keyOf>[],
  toWrite: readonly ToWrite[],
): Promise<ReadonlySet<string>> {
  const written = await recordEntries(
    fund,
    toWrite.map(({ place, entryId, made: { entry, writtenBy } }) => ({
      entryId,
      entry,
      key: keyed[place] ?? raise(),
      writtenBy,
      writtenAt: at,
    })),
  );
  if (written.size < toWrite.length && toWrite.length > 1)
    throw new Error("a key of many was taken by another wish at the same moment: nothing was written");
  return written;
}

function raise(): never {
  throw new Error("a place of a wish has its key");
}
