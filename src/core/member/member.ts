import type { Role } from "#core/fund/office.ts";

/** A member as the register knows them, without what is sealed. */
export interface Member {
  readonly memberId: string;
  readonly memberNo: string;
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthOn?: Temporal.PlainDate;
  readonly villageNo?: number;
  readonly memberType: string;
  readonly planCode: string;
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn?: Temporal.PlainDate;
  readonly leftReason?: "died" | "resigned" | "arrears" | "other";
  readonly paidUpTo?: Temporal.PlainDate;
}

/** "นางบัวผัน ใจดี": a title stands before the name without a space, as Thai writes it. */
export const fullName = ({
  title,
  givenName,
  familyName,
}: Pick<Member, "title" | "givenName" | "familyName">): string => `${title}${givenName} ${familyName}`.trim();

export interface OfficeHolder {
  readonly member: Member;
  readonly roles: readonly Role[];
}
