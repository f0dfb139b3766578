import { and, asc, eq, like, or, sql } from "drizzle-orm";
import { nearestFirst, rankBySound, soughtIn, type Sought } from "#core/member/find.ts";
import type { Member } from "#core/member/member.ts";
import type { FundTx } from "./database.ts";
import { memberFromRow, membersById, membersIn } from "./members.ts";
import { member } from "./tables.ts";

/** So many that sound like what was sought are ranked; whoever is not among them must be sought by more letters. */
const mostCandidates = 300;

/**
 * By number, by name in almost any spelling and order, by a whole phone number or its last four digits; at most `most`, the
 * surest first. Where nothing sounds like what was sought, the whole register is gone through for slips of a letter.
 */
export async function findMembers(fund: FundTx, query: string, most: number): Promise<Member[]> {
  const sought = soughtIn(query);
  if (sought.text === "") return [];
  const byPhone = await foundByPhone(fund, sought);
  const bySound = await soundingLike(fund, sought);
  const found = bySound.length > 0 || byPhone.length > 0 ? bySound : await withSlips(fund, sought);
  const ranked = nearestFirst(sought, found);
  const phoned = new Set(byPhone.map(({ memberId }) => memberId));
  const exact = ranked.filter(({ memberNo }) => memberNo === sought.text);
  const others = ranked.filter(({ memberNo, memberId }) => memberNo !== sought.text && !phoned.has(memberId));
  const sure = [...exact, ...byPhone.filter(({ memberNo }) => memberNo !== sought.text)];
  return [...sure, ...others].slice(0, most);
}

/** The one member with this citizen id. It is asked by itself, and never within another question. */
export async function memberByCitizenId(fund: FundTx, citizenId: string): Promise<Member | undefined> {
  const { cipher, fundId } = fund;
  const [row] = await membersIn(fund).where(
    and(eq(member.fundId, fundId), eq(member.citizenIdHash, cipher.hash(citizenId, "citizen id"))),
  );
  return row && memberFromRow(row);
}

async function foundByPhone(fund: FundTx, { phone, phoneTail }: Sought): Promise<Member[]> {
  const { cipher, fundId } = fund;
  if (phone === undefined && phoneTail === undefined) return [];
  const rows = await membersIn(fund)
    .where(
      and(
        eq(member.fundId, fundId),
        or(
          phone === undefined ? undefined : eq(member.phoneHash, cipher.hash(phone, "phone")),
          phoneTail === undefined
            ? undefined
            : eq(member.phoneTailHash, cipher.hash(phoneTail, "phone tail")),
        ),
      ),
    )
    .orderBy(asc(member.givenName), asc(member.memberNo))
    .limit(mostCandidates);
  return rows.map(memberFromRow);
}

/** By letters as they were typed, or by every word's sound. Keys hold letters and digits only: nothing to escape in them. */
async function soundingLike(fund: FundTx, { text, words }: Sought): Promise<Member[]> {
  const part = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const spoken = sql`${member.title} || ${member.givenName} || ' ' || ${member.familyName}`;
  const joined = sql`replace(${member.nameKey}, ' ', '')`;
  const sounds = words.map((keys) => or(...keys.map((key) => sql`${joined} like ${`%${key}%`}`)));
  const rows = await membersIn(fund)
    .where(
      and(
        eq(member.fundId, fund.fundId),
        or(
          like(member.memberNo, part),
          sql`${spoken} ilike ${part}`,
          words.length > 0 ? and(...sounds) : undefined,
        ),
      ),
    )
    .orderBy(
      sql`${member.memberNo} <> ${text}`,
      sql`${member.givenName} not like ${part.slice(1)}`,
      asc(member.givenName),
      asc(member.memberNo),
    )
    .limit(mostCandidates);
  return rows.map(memberFromRow);
}

/** Ten thousand keys are read and compared in some tens of milliseconds: only where nothing else was found. */
async function withSlips(fund: FundTx, { words }: Sought): Promise<Member[]> {
  if (words.length === 0) return [];
  const { tx, fundId } = fund;
  const rows = await tx
    .select({ memberId: member.memberId, nameKey: member.nameKey })
    .from(member)
    .where(eq(member.fundId, fundId));
  const near = rows.filter(({ nameKey }) => rankBySound(words, nameKey) !== undefined);
  return membersById(
    fund,
    near.slice(0, mostCandidates).map(({ memberId }) => memberId),
  );
}
