import { and, eq, inArray, ne } from "drizzle-orm";
import { fullNameKey } from "#core/member/name-key.ts";
import type { MemberPage } from "#core/member/page.ts";
import type { FundTx } from "./database.ts";
import { insertMany } from "./insert-many.ts";
import { fund as fundRow, member, standing } from "./tables.ts";

export interface NewMember {
  readonly memberId: string;
  readonly page: MemberPage;
  /** Who wrote them down; undefined where the fund's own office holders are only being entered. */
  readonly writtenBy?: string;
}

/**
 * Whoever adds or renumbers members goes one after another: what `takenAmong` answers then still holds when it is written.
 * Locked before members' own rows, and by nothing else.
 */
export async function lockRegister({ tx, fundId }: FundTx): Promise<void> {
  await tx
    .select({ fundId: fundRow.fundId })
    .from(fundRow)
    .where(eq(fundRow.fundId, fundId))
    .for("no key update");
}

/** Which of these numbers and citizen ids other members have. */
export async function takenAmong(
  { tx, fundId, cipher }: FundTx,
  asked: {
    readonly memberNos: readonly string[];
    readonly citizenIds: readonly string[];
    readonly except?: string;
  },
): Promise<{ readonly memberNos: ReadonlySet<string>; readonly citizenIds: ReadonlySet<string> }> {
  const others = and(
    eq(member.fundId, fundId),
    asked.except === undefined ? undefined : ne(member.memberId, asked.except),
  );
  const numbers = await tx
    .select({ memberNo: member.memberNo })
    .from(member)
    .where(and(others, inArray(member.memberNo, [...asked.memberNos])));
  const byHash = new Map(asked.citizenIds.map((id) => [cipher.hash(id, "citizen id").toString("hex"), id]));
  const hashes = asked.citizenIds.map((id) => cipher.hash(id, "citizen id"));
  const ids = await tx
    .select({ hash: member.citizenIdHash })
    .from(member)
    .where(and(others, inArray(member.citizenIdHash, hashes)));
  return {
    memberNos: new Set(numbers.map(({ memberNo }) => memberNo)),
    citizenIds: new Set(
      ids.flatMap(({ hash }) => (hash === null ? [] : [byHash.get(Buffer.from(hash).toString("hex")) ?? ""])),
    ),
  };
}

/** Writes members whose numbers and citizen ids are free, with the row of what they have paid up to. The register is locked. */
export async function addMembers(
  fund: FundTx,
  added: readonly NewMember[],
  at: Temporal.Instant,
): Promise<void> {
  if (added.length === 0) return;
  const { tx, fundId } = fund;
  const rows = added.map(({ memberId, page, writtenBy }) => ({
    ...columnsOf(fund, memberId, page),
    fundId,
    memberId,
    writtenBy: writtenBy ?? null,
    writtenAt: at,
  }));
  await insertMany(tx, member, rows);
  const standings = added.map(({ memberId }) => ({ fundId, memberId }));
  await insertMany(tx, standing, standings);
}

/** Everything on a member's page, opened; undefined where there is no such member. */
export async function pageOf(fund: FundTx, memberId: string): Promise<MemberPage | undefined> {
  const { tx, fundId } = fund;
  const [row] = await tx
    .select()
    .from(member)
    .where(and(eq(member.fundId, fundId), eq(member.memberId, memberId)));
  return row && pageFromRow(fund, row);
}

/** Puts a corrected page in the place of the one before, leaving included. */
export async function changePage(fund: FundTx, memberId: string, page: MemberPage): Promise<void> {
  await fund.tx
    .update(member)
    .set(columnsOf(fund, memberId, page))
    .where(and(eq(member.fundId, fund.fundId), eq(member.memberId, memberId)));
}

/** As many digits of a phone as somebody remembers who has it written down nowhere. */
const tailLength = 4;

function columnsOf({ fundId, cipher }: FundTx, memberId: string, page: MemberPage) {
  const { citizenId, phone, citizenIdFault, ...plain } = page;
  return {
    ...plain,
    sex: page.sex ?? null,
    birthOn: page.birthOn ?? null,
    villageNo: page.villageNo ?? null,
    houseNo: page.houseNo ?? null,
    addressRest: page.addressRest ?? null,
    occupation: page.occupation ?? null,
    leftOn: page.leftOn ?? null,
    leftReason: page.leftReason ?? null,
    nameKey: fullNameKey(page),
    citizenIdFault: citizenIdFault ?? null,
    citizenIdSealed:
      citizenId === undefined ? null : cipher.seal(citizenId, citizenIdPlace(fundId, memberId)),
    // What is no citizen id finds nobody and stands in nobody's way.
    citizenIdHash:
      citizenId === undefined || citizenIdFault !== undefined ? null : cipher.hash(citizenId, "citizen id"),
    phoneSealed: phone === undefined ? null : cipher.seal(phone, phonePlace(fundId, memberId)),
    phoneHash: phone === undefined ? null : cipher.hash(phone, "phone"),
    phoneTailHash: phone === undefined ? null : cipher.hash(phone.slice(-tailLength), "phone tail"),
  };
}

export function pageFromRow({ fundId, cipher }: FundTx, row: typeof member.$inferSelect): MemberPage {
  const { memberNo, title, givenName, familyName, memberType, planCode, joinedOn } = row;
  return {
    memberNo,
    title,
    givenName,
    familyName,
    memberType,
    planCode,
    joinedOn,
    ...(row.sex !== null && { sex: row.sex }),
    ...(row.birthOn !== null && { birthOn: row.birthOn }),
    ...(row.citizenIdSealed !== null && {
      citizenId: cipher.open(row.citizenIdSealed, citizenIdPlace(fundId, row.memberId)),
    }),
    ...(row.citizenIdFault !== null && { citizenIdFault: row.citizenIdFault }),
    ...(row.phoneSealed !== null && {
      phone: cipher.open(row.phoneSealed, phonePlace(fundId, row.memberId)),
    }),
    ...(row.houseNo !== null && { houseNo: row.houseNo }),
    ...(row.villageNo !== null && { villageNo: row.villageNo }),
    ...(row.addressRest !== null && { addressRest: row.addressRest }),
    ...(row.occupation !== null && { occupation: row.occupation }),
    ...(row.leftOn !== null && { leftOn: row.leftOn }),
    ...(row.leftReason !== null && { leftReason: row.leftReason }),
  };
}

const citizenIdPlace = (fundId: string, memberId: string): string =>
  `member.citizen_id:${fundId}:${memberId}`;
const phonePlace = (fundId: string, memberId: string): string => `member.phone:${fundId}:${memberId}`;
