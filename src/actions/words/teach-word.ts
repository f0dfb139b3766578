import { maySpeakForFund } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { Intent } from "#core/understanding/intents.ts";
import type { Words } from "#core/understanding/spot-words.ts";
import {
  isIntent,
  taughtWords,
  wordToTeach,
  type Taught,
  type WordRefusal,
} from "#core/understanding/taught.ts";
import { memberByNo } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import {
  removeNotUnderstood,
  removeTaughtWord,
  teachWord as writeTaughtWord,
  wordsTaught,
} from "#store/words.ts";
import type { Moment } from "../perform.ts";

export type TeachRefusal =
  | WordRefusal
  | { readonly type: "no-such-member"; readonly memberNo: string }
  | { readonly type: "not-allowed" };

export interface Teaching {
  readonly word: string;
  readonly intent: Intent;
  /** The number of the committee member who teaches it. */
  readonly byNo: string;
}

/** From the next message on, the fund's chat understands the word; what was kept of it waits for nobody any more. */
export async function teachWord(
  { fund, at, today }: Moment,
  { word: typed, intent, byNo }: Teaching,
): Promise<Result<Taught, TeachRefusal>> {
  const read = wordToTeach(typed);
  const by = await memberByNo(fund, byNo);
  const held = by && (await rolesOn(fund, [by.memberId], today)).get(by.memberId);

  if (!read.ok) return read;
  if (by === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  if (!maySpeakForFund(held ?? [])) return refused({ type: "not-allowed" });

  const word = read.value;
  await writeTaughtWord(fund, { word, intent, taughtBy: by.memberId }, at);
  await removeNotUnderstood(fund, word);
  return ok({ word, intent });
}

/** What of it there was: a word that was taught, or a text that nobody understood. */
export async function forgetWord(
  { fund }: Moment,
  words: string,
): Promise<{ readonly taught: boolean; readonly said: boolean }> {
  const typed = words.trim();
  return { taught: await removeTaughtWord(fund, typed), said: await removeNotUnderstood(fund, typed) };
}

/** Words whose meaning this version does not know any more mean nothing. */
export async function listTaught({ fund }: Pick<Moment, "fund">): Promise<Taught[]> {
  const taught = await wordsTaught(fund);
  return taught.flatMap(({ word, intent }) => (isIntent(intent) ? [{ word, intent }] : []));
}

/** Undefined where nothing was taught, which is how most funds are. */
export async function taughtIn(moment: Pick<Moment, "fund">): Promise<Words | undefined> {
  const taught = await listTaught(moment);
  return taught.length === 0 ? undefined : taughtWords(taught);
}
