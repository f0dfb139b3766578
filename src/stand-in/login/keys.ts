import { createHash, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** The platform's key pair for ES256, made anew at every start; the public half is served at `/oauth2/v2.1/certs`. */
export interface PlatformKey {
  readonly kid: string;
  readonly secret: KeyObject;
  readonly open: KeyObject;
  /** As served, with its key id. */
  readonly jwk: object;
}

export function createPlatformKey(): PlatformKey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" });
  const kid = createHash("sha256").update(JSON.stringify(jwk)).digest("hex");
  return { kid, secret: privateKey, open: publicKey, jwk: { ...jwk, kid, use: "sig", alg: "ES256" } };
}
