import type { Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { addSession, endSessions, removeSessions, sessionOfToken } from "#store/web-sessions.ts";
import type { Moment } from "../perform.ts";

/** As long as a working day: whoever comes back the next morning signs in again with one tap (decisions.md 32). */
const sessionLife = { hours: 12 };
const tokenBytes = 32;

/** A member for whom whoever is signed in acts today, with the offices held today. */
export interface SignedInMember {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who is signed in. What they are in the fund is asked at every request: who is out of office is out at once. */
export interface SignedIn {
  readonly sessionId: string;
  readonly lineUserId: string;
  readonly until: Temporal.Instant;
  readonly members: readonly [SignedInMember, ...SignedInMember[]];
}

/** LINE has said who it is. The token goes into the browser's cookie and nowhere else; a new one at every sign-in. */
export async function signIn(
  moment: Moment,
  { lineUserId }: { readonly lineUserId: string },
): Promise<
  Result<{ readonly token: string; readonly until: Temporal.Instant }, { readonly type: "not-linked" }>
> {
  const { fund, at, newId, random } = moment;
  if ((await membersLinkedTo(fund, lineUserId)).length === 0) return refused({ type: "not-linked" });
  const token = Buffer.from(random(tokenBytes)).toString("base64url");
  const until = at.add(sessionLife);
  await addSession(fund, { sessionId: newId(), token, lineUserId, signedInAt: at, expiresAt: until });
  return ok({ token, until });
}

/** Undefined where nobody is signed in with this token, or their links were cut meanwhile. */
export async function signedInWith(
  { fund, at, today }: Moment,
  token: string,
): Promise<SignedIn | undefined> {
  const session = await sessionOfToken(fund, token, at);
  if (session === undefined) return undefined;
  const { sessionId, lineUserId, expiresAt: until } = session;
  const memberIds = await membersLinkedTo(fund, lineUserId);
  const roles = await rolesOn(fund, memberIds, today);
  const [first, ...others] = (await membersById(fund, memberIds)).map((member) => ({
    memberId: member.memberId,
    memberNo: member.memberNo,
    name: fullName(member),
    roles: roles.get(member.memberId) ?? [],
  }));
  return first && { sessionId, lineUserId, until, members: [first, ...others] };
}

export const signOut = ({ fund, at }: Moment, sessionId: string): Promise<number> =>
  endSessions(fund, { sessionId }, at);

/** Everywhere at once: a phone was lost, or a link was cut. */
export const signOutEverywhere = ({ fund, at }: Moment, lineUserId: string): Promise<number> =>
  endSessions(fund, { lineUserId }, at);

/** A month after a sign-in ended, nobody needs to know of it. */
export const forgetSessions = ({ fund, at }: Moment): Promise<number> =>
  removeSessions(fund, at.subtract({ hours: 24 * 30 }));
