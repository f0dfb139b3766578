import type { Person } from "../world/person.ts";
import { isEs256By, isHs256By, readJwt, signedEs256, signedHs256 } from "./jwt.ts";
import type { Claims } from "./jwt.ts";
import type { Grant, LoginChannel, Logins } from "./logins.ts";

export const issuer = "https://access.line.me";
const lifeSeconds = 3_600;

export interface IdTokenWish {
  readonly channel: LoginChannel;
  readonly person: Person;
  readonly grant: Pick<Grant, "scopes" | "nonce" | "authTime">;
  readonly now: number;
}

/** Signed with the channel's secret for the web, with the platform's key for LIFF; the claims follow the scopes. */
export function idToken(logins: Logins, { channel, person, grant, now }: IdTokenWish): string {
  const seconds = Math.floor(now / 1_000);
  const { scopes, nonce, authTime } = grant;
  const hasProfile = scopes.includes("profile");
  const claims: Claims = {
    iss: issuer,
    sub: person.userId,
    aud: channel.channelId,
    exp: seconds + lifeSeconds,
    iat: seconds,
    ...(authTime === undefined ? {} : { auth_time: authTime }),
    ...(nonce === undefined ? {} : { nonce }),
    amr: ["linesso"],
    ...(hasProfile ? { name: person.name } : {}),
    ...(hasProfile && person.pictureUrl !== undefined ? { picture: person.pictureUrl } : {}),
    ...(scopes.includes("email") ? { email: `${person.userId.slice(0, 9).toLowerCase()}@example.com` } : {}),
  };
  return channel.idTokenAlg === "ES256"
    ? signedEs256(claims, logins.key)
    : signedHs256(claims, channel.secret);
}

export interface Expected {
  readonly clientId: string;
  readonly nonce?: string | undefined;
  readonly userId?: string | undefined;
}

/** The claims of a good token, or LINE's word for what is wrong with it. */
export function verifiedIdToken(
  logins: Logins,
  token: string,
  expected: Expected,
  now: number,
): Claims | string {
  const jwt = readJwt(token);
  const channel = logins.channels.get(String(jwt?.claims["aud"]));
  if (jwt === undefined || channel === undefined) return "Invalid IdToken.";
  const isSigned =
    jwt.header.alg === "HS256"
      ? isHs256By(jwt, channel.secret)
      : jwt.header.alg === "ES256" && jwt.header.kid === logins.key.kid && isEs256By(jwt, logins.key.open);
  if (!isSigned) return "Invalid IdToken.";
  const { iss, exp, aud, nonce, sub } = jwt.claims;
  if (iss !== issuer) return "Invalid IdToken Issuer.";
  if (Number(exp) * 1_000 <= now) return "IdToken expired.";
  if (aud !== expected.clientId) return "Invalid IdToken Audience.";
  if (expected.nonce !== undefined && nonce !== expected.nonce) return "Invalid IdToken Nonce.";
  if (expected.userId !== undefined && sub !== expected.userId) return "Invalid IdToken Subject Identifier.";
  return jwt.claims;
}
