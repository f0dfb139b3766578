import { and, asc, desc, eq, gt, inArray, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { LikeMember } from "#core/joining/likeness.ts";
import type { Application } from "#core/joining/application.ts";
import { fullName } from "#core/member/member.ts";
import { fullNameKey } from "#core/member/name-key.ts";
import type { Satang } from "#core/money.ts";
import type { MembershipRules } from "#core/rule-set/rule-set.ts";
import type { FundTx } from "./database.ts";
import { requestFrom, type Request } from "./requests.ts";
import { entry, member, receipt, receiptLine } from "./tables.ts";
import { decision, privatePart, request } from "./tables/books.ts";
import { admission } from "./tables/joining.ts";

/** What the meeting's resolution made of an application. */
export interface Admission {
  readonly requestId: string;
  readonly memberId: string;
  readonly decisionId: string;
  readonly resolvedOn: Temporal.PlainDate;
  readonly startsOn: MembershipRules["startsOn"];
  readonly entranceFeeSatang: Satang;
}

/** An application with all that has become of it. */
export interface KnownApplication {
  readonly request: Request;
  readonly admission?: Admission & { readonly memberNo: string; readonly writtenAt: Temporal.Instant };
  /** By a certifier or by the meeting. */
  readonly declined?: { readonly reason: string };
}

export const declinedKind = "application-declined";
export const admittedKind = "member-admitted";
/** What a decision about an application is about. */
export const applicationSubject = "application";

export async function addAdmission(
  { tx, fundId }: FundTx,
  added: Admission,
  at: Temporal.Instant,
): Promise<void> {
  await tx.insert(admission).values({ fundId, ...added, writtenAt: at });
}

/** Applications sent from a LINE account, or all of the fund's; the newest first. */
export async function applications(
  fund: FundTx,
  { askedFrom, most }: { readonly askedFrom?: string; readonly most: number },
): Promise<KnownApplication[]> {
  const { fundId } = fund;
  return known(
    fund,
    and(
      eq(request.fundId, fundId),
      eq(request.kind, "join"),
      askedFrom === undefined ? undefined : eq(request.askedFrom, askedFrom),
    ),
    most,
  );
}

/** Those of these that there are, in the order of their sending. The caller holds their locks where something is decided. */
export async function applicationsById(
  fund: FundTx,
  requestIds: readonly string[],
): Promise<KnownApplication[]> {
  if (requestIds.length === 0) return [];
  const found = await known(
    fund,
    and(
      eq(request.fundId, fund.fundId),
      eq(request.kind, "join"),
      inArray(request.requestId, [...requestIds]),
    ),
    requestIds.length,
  );
  return found.toReversed();
}

async function known(fund: FundTx, where: ReturnType<typeof and>, most: number): Promise<KnownApplication[]> {
  const rows = await fund.tx
    .select({
      request,
      admission,
      memberNo: member.memberNo,
      declinedAs: decision.kind,
      words: privatePart.words,
    })
    .from(request)
    .leftJoin(
      admission,
      and(eq(admission.fundId, request.fundId), eq(admission.requestId, request.requestId)),
    )
    .leftJoin(member, and(eq(member.fundId, admission.fundId), eq(member.memberId, admission.memberId)))
    .leftJoin(
      decision,
      and(
        eq(decision.fundId, request.fundId),
        eq(decision.subjectKind, applicationSubject),
        eq(decision.subjectId, request.requestId),
        eq(decision.kind, declinedKind),
      ),
    )
    .leftJoin(
      privatePart,
      and(
        eq(privatePart.fundId, decision.fundId),
        eq(privatePart.kind, "decision"),
        eq(privatePart.subjectId, decision.decisionId),
      ),
    )
    .where(where)
    .orderBy(desc(request.askedAt), desc(request.requestId))
    .limit(most);
  return rows.map((row) => ({
    request: requestFrom(fund, row.request),
    ...(row.admission !== null && { admission: { ...row.admission, memberNo: row.memberNo ?? "" } }),
    ...(row.declinedAs !== null && { declined: { reason: reasonIn(row.words) } }),
  }));
}

const reasonIn = (words: string | null): string =>
  words === null ? "" : ((JSON.parse(words) as { readonly reason?: string }).reason ?? "");

/** Whether a receipt that stands has brought in such a line for the member since a moment. */
export async function hasPaidSince(
  { tx, fundId }: FundTx,
  memberId: string,
  { kind, since }: { readonly kind: "entrance-fee" | "contribution"; readonly since: Temporal.Instant },
): Promise<boolean> {
  const reversal = alias(entry, "reversal");
  const rows = await tx
    .select({ receiptId: receipt.receiptId })
    .from(receiptLine)
    .innerJoin(
      receipt,
      and(eq(receipt.fundId, receiptLine.fundId), eq(receipt.receiptId, receiptLine.receiptId)),
    )
    .where(
      and(
        eq(receiptLine.fundId, fundId),
        eq(receiptLine.memberId, memberId),
        eq(receiptLine.kind, kind),
        or(gt(receipt.writtenAt, since), eq(receipt.writtenAt, since)),
        notExists(
          tx
            .select({ entryId: reversal.entryId })
            .from(reversal)
            .where(and(eq(reversal.fundId, receipt.fundId), eq(reversal.reverses, receipt.entryId))),
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The day from which a membership counts, moved to the day of its first payment. */
export async function setJoinedOn(
  { tx, fundId }: FundTx,
  memberId: string,
  joinedOn: Temporal.PlainDate,
): Promise<void> {
  await tx
    .update(member)
    .set({ joinedOn })
    .where(and(eq(member.fundId, fundId), eq(member.memberId, memberId)));
}

/** Every number the fund has given. The register is locked (`lockRegister`), so that none is given twice. */
export async function memberNumbers({ tx, fundId }: FundTx): Promise<string[]> {
  const rows = await tx.select({ memberNo: member.memberNo }).from(member).where(eq(member.fundId, fundId));
  return rows.map(({ memberNo }) => memberNo);
}

const mostAlike = 5;

/** Members who may be the applicant: the same citizen id, a name that sounds the same, or the same phone. */
export async function membersLike(
  { tx, fundId, cipher }: FundTx,
  applicant: Pick<Application, "givenName" | "familyName" | "citizenId" | "phone">,
): Promise<LikeMember[]> {
  const { citizenId, phone } = applicant;
  const same = {
    name: eq(member.nameKey, fullNameKey(applicant)),
    citizenId:
      citizenId === undefined ? sql`false` : eq(member.citizenIdHash, cipher.hash(citizenId, "citizen id")),
    phone: phone === undefined ? sql`false` : eq(member.phoneHash, cipher.hash(phone, "phone")),
  };
  const rows = await tx
    .select({
      member,
      soundsAlike: sql<boolean>`${same.name}`,
      sameCitizenId: sql<boolean>`coalesce(${same.citizenId}, false)`,
      samePhone: sql<boolean>`coalesce(${same.phone}, false)`,
    })
    .from(member)
    .where(and(eq(member.fundId, fundId), or(same.citizenId, same.name, same.phone)))
    .orderBy(asc(member.memberNo))
    .limit(mostAlike);
  return rows.map(({ member: row, ...alike }) => ({
    memberId: row.memberId,
    memberNo: row.memberNo,
    name: fullName(row),
    hasLeft: row.leftOn !== null,
    ...alike,
    ...(row.birthOn !== null && { birthOn: row.birthOn }),
  }));
}
