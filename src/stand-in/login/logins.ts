import { createExpiring } from "../world/expiring.ts";
import type { Expiring } from "../world/expiring.ts";
import { createPlatformKey } from "./keys.ts";
import type { PlatformKey } from "./keys.ts";

/** A LINE Login channel. It must be of the same provider as the accounts, so people have the same ids in both. */
export interface LoginChannel {
  readonly channelId: string;
  readonly secret: string;
  readonly name?: string;
  /** Where people may be sent back to; anywhere when none is given. */
  readonly callbackUrls?: readonly string[];
  /** HS256 for the web, ES256 for LIFF and native apps. */
  readonly idTokenAlg?: "HS256" | "ES256";
}

/** What somebody agreed to, waiting for the code to be exchanged. */
export interface Grant {
  readonly loginChannelId: string;
  readonly userId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly nonce?: string;
  readonly codeChallenge?: string;
  readonly authTime?: number;
}

export interface Session {
  readonly loginChannelId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

export interface Logins {
  readonly key: PlatformKey;
  readonly channels: Map<string, LoginChannel>;
  readonly codes: Expiring<Grant>;
  /** By access token. */
  readonly sessions: Map<string, Session>;
  /** By refresh token. */
  readonly refreshes: Map<string, Session>;
}

export const createLogins = (): Logins => ({
  key: createPlatformKey(),
  channels: new Map(),
  codes: createExpiring(),
  sessions: new Map(),
  refreshes: new Map(),
});

const sessionLimit = 10_000;

/** Beyond the limit the oldest session ends early. */
export function keepSession(sessions: Map<string, Session>, token: string, session: Session): void {
  sessions.set(token, session);
  const oldest = sessions.size > sessionLimit ? sessions.keys().next().value : undefined;
  if (oldest !== undefined) sessions.delete(oldest);
}
