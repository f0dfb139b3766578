import type { BooksOutcome } from "#conversation/deeds/books.ts";
import { mayIssueLinkCode } from "#core/fund/office.ts";
import { findMembers } from "#store/member-search.ts";
import { memberById } from "#store/members.ts";
import { foundMember } from "../describe.ts";
import { issueLinkCode } from "../link-member.ts";
import type { Moment } from "../perform.ts";
import { booksRefused, notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

const foundShown = 10;

export async function findForCode(moment: Moment, speaker: Speaker, query: string): Promise<BooksOutcome> {
  if ((await inOffice(moment, speaker, mayIssueLinkCode)) === undefined) return notAllowed("code");
  const found = await findMembers(moment.fund, query, foundShown + 1);
  return {
    type: "found-for-code",
    members: found.slice(0, foundShown).map(foundMember),
    more: found.length > foundShown,
  };
}

export async function issueCode(moment: Moment, speaker: Speaker, memberId: string): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayIssueLinkCode);
  if (officer === undefined) return notAllowed("code");
  const { fund } = moment;
  const [member, issuer] = [await memberById(fund, memberId), await memberById(fund, officer.by)];
  if (member === undefined || issuer === undefined) return booksRefused({ type: "no-such-member" });
  const { memberNo } = member;
  const issued = await issueLinkCode(moment, { memberNo, issuedByNo: issuer.memberNo });
  if (issued.ok) return { type: "code-issued", member: issued.value.member, code: issued.value.code };
  switch (issued.refusal.type) {
    case "no-such-member":
    case "member-has-left":
      return booksRefused({ type: issued.refusal.type });
    case "no-such-issuer":
    case "not-allowed-to-issue":
      return notAllowed("code");
  }
}
