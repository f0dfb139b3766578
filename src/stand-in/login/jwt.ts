import { createHmac, createPublicKey, sign, timingSafeEqual, verify } from "node:crypto";
import type { KeyObject, webcrypto } from "node:crypto";

/** JSON Web Tokens as LINE uses them: HS256 with a channel's secret, ES256 with the platform's key, RS256 from bots. */

export type Claims = Readonly<Record<string, unknown>>;

export interface Jwt {
  readonly header: { readonly alg: string; readonly kid?: string; readonly typ?: string };
  readonly claims: Claims;
  readonly signed: string;
  readonly signature: Buffer;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export function signedHs256(claims: Claims, secret: string): string {
  const content = `${encoded({ typ: "JWT", alg: "HS256" })}.${encoded(claims)}`;
  return `${content}.${hs256(content, secret).toString("base64url")}`;
}

const hs256 = (content: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(content).digest();

/** JWTs carry ECDSA signatures as two numbers side by side, not in OpenSSL's wrapping. */
const dsaEncoding = "ieee-p1363";

export function signedEs256(
  claims: Claims,
  key: { readonly kid: string; readonly secret: KeyObject },
): string {
  const content = `${encoded({ typ: "JWT", alg: "ES256", kid: key.kid })}.${encoded(claims)}`;
  const signature = sign("sha256", Buffer.from(content), { key: key.secret, dsaEncoding });
  return `${content}.${signature.toString("base64url")}`;
}

/** Takes a token apart, without believing it. */
export function readJwt(token: string): Jwt | undefined {
  const [header, claims, signature, ...rest] = token.split(".");
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0)
    return undefined;
  try {
    return {
      header: decoded(header) as Jwt["header"],
      claims: decoded(claims),
      signed: `${header}.${claims}`,
      signature: Buffer.from(signature, "base64url"),
    };
  } catch {
    return undefined;
  }
}

function decoded(part: string): Claims {
  const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
  if (typeof value !== "object" || value === null) throw new SyntaxError("not an object");
  return value as Claims;
}

export function isHs256By(jwt: Jwt, secret: string): boolean {
  const expected = hs256(jwt.signed, secret);
  return expected.length === jwt.signature.length && timingSafeEqual(expected, jwt.signature);
}

export const isEs256By = (jwt: Jwt, key: KeyObject): boolean =>
  verify("sha256", Buffer.from(jwt.signed), { key, dsaEncoding }, jwt.signature);

export const isRs256By = (jwt: Jwt, key: webcrypto.JsonWebKey): boolean =>
  verify("sha256", Buffer.from(jwt.signed), createPublicKey({ key, format: "jwk" }), jwt.signature);
