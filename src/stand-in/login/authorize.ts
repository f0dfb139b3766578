import * as ids from "../world/ids.ts";
import type { World } from "../world/world.ts";
import type { LoginChannel } from "./logins.ts";

/** What a web app asks for when it sends somebody to sign in, judged as LINE judges it. */

export interface AuthorizeQuery {
  readonly response_type?: string | undefined;
  readonly client_id?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly state?: string | undefined;
  readonly scope?: string | undefined;
  readonly nonce?: string | undefined;
  readonly max_age?: string | undefined;
  readonly code_challenge?: string | undefined;
  readonly code_challenge_method?: string | undefined;
}

export interface Asking {
  readonly channel: LoginChannel;
  readonly redirectUri: string;
  readonly state: string;
  readonly scopes: readonly string[];
  readonly query: AuthorizeQuery;
}

/** Without a known channel and a registered address nobody may be sent anywhere: the mistake is shown instead. */
export type Judged =
  | { readonly kind: "asking"; readonly asking: Asking }
  | { readonly kind: "shown"; readonly mistake: string }
  | { readonly kind: "sent-back"; readonly location: string };

const knownScopes = new Set([
  "profile",
  "openid",
  "email",
  "phone",
  "address",
  "real_name",
  "gender",
  "birthdate",
]);

export function judged(world: World, query: AuthorizeQuery): Judged {
  const channel = world.logins.channels.get(query.client_id ?? "");
  if (channel === undefined) return { kind: "shown", mistake: "Invalid client_id value." };
  const redirectUri = query.redirect_uri ?? "";
  if (!isRegistered(channel, redirectUri)) {
    const mistake = "Invalid redirect_uri value. Check if it is registered in a LINE developers site.";
    return { kind: "shown", mistake };
  }
  const wrong = (error: string, description: string): Judged => ({
    kind: "sent-back",
    location: withQuery(redirectUri, { error, error_description: description, state: query.state }),
  });
  const scopes = (query.scope ?? "").split(" ").filter((scope) => scope !== "");
  if (query.response_type !== "code") return wrong("UNSUPPORTED_RESPONSE_TYPE", "Only code is supported.");
  if (query.state === undefined || query.state === "") return wrong("INVALID_REQUEST", "state is required.");
  if (!areScopes(scopes))
    return wrong("INVALID_SCOPE", "scope needs profile or openid, and email needs openid.");
  if (query.code_challenge !== undefined && query.code_challenge_method !== "S256") {
    return wrong("INVALID_REQUEST", "code_challenge_method must be S256.");
  }
  return { kind: "asking", asking: { channel, redirectUri, state: query.state, scopes, query } };
}

function areScopes(scopes: readonly string[]): boolean {
  if (!scopes.every((scope) => knownScopes.has(scope))) return false;
  if (!scopes.includes("profile") && !scopes.includes("openid")) return false;
  return !scopes.includes("email") || scopes.includes("openid");
}

/** The address must be registered; only its query may differ. */
function isRegistered({ callbackUrls }: LoginChannel, redirectUri: string): boolean {
  const wanted = URL.parse(redirectUri);
  if (wanted === null) return false;
  if (callbackUrls === undefined || callbackUrls.length === 0) return true;
  return callbackUrls.some((registered) => {
    const known = URL.parse(registered);
    return known?.origin === wanted.origin && known.pathname === wanted.pathname;
  });
}

export function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

const codeLife = 10 * 60_000;

/** The person agrees: the address they are sent back to, with a code that lives for ten minutes. */
export function agree(
  world: World,
  { channel, redirectUri, state, scopes, query }: Asking,
  userId: string,
): string {
  const now = world.clock.now();
  const code = ids.opaqueToken(20);
  const { nonce, code_challenge: codeChallenge, max_age: maxAge } = query;
  world.logins.codes.keep(
    code,
    {
      loginChannelId: channel.channelId,
      userId,
      redirectUri,
      scopes,
      ...(nonce === undefined ? {} : { nonce }),
      ...(codeChallenge === undefined ? {} : { codeChallenge }),
      ...(maxAge === undefined ? {} : { authTime: Math.floor(now / 1_000) }),
    },
    now + codeLife,
  );
  return withQuery(redirectUri, { code, state });
}

export const decline = ({ redirectUri, state }: Asking): string =>
  withQuery(redirectUri, {
    error: "ACCESS_DENIED",
    error_description: "The resource owner denied the request.",
    state,
  });
