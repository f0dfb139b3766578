import { ok, refused, type Result } from "#core/result.ts";
import { loginChannelOf, putLoginChannel, type LoginChannel } from "#store/web-sessions.ts";
import type { Moment } from "../perform.ts";

/**
 * One attempt to sign in, from the redirect to LINE to the way back. It lies sealed in the browser's own cookie, so that an answer
 * that was asked for in another browser is worth nothing, and any server can take it.
 */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: only whoever began can exchange the code. */
  readonly verifier: string;
  /** Where to go on to; a path of ours. */
  readonly next: string;
  readonly startedAt: string;
}

export interface BegunSignIn {
  readonly channelId: string;
  readonly attempt: Attempt;
  readonly sealed: string;
}

/** Whoever takes longer on LINE's page begins anew. */
const attemptLife = { minutes: 10 };

/** Undefined where the fund has no LINE Login channel yet. */
export async function beginSignIn(
  { fund, at, random }: Moment,
  next: string,
): Promise<BegunSignIn | undefined> {
  const channel = await loginChannelOf(fund);
  if (channel === undefined) return undefined;
  const secret = (): string => Buffer.from(random(32)).toString("base64url");
  const attempt = {
    state: secret(),
    nonce: secret(),
    verifier: secret(),
    next,
    startedAt: at.toString(),
  };
  const sealed = fund.cipher.seal(JSON.stringify(attempt), placeOf(fund.fundId)).toString("base64url");
  return { channelId: channel.channelId, attempt, sealed };
}

export interface ResumedSignIn {
  readonly channel: LoginChannel;
  readonly attempt: Attempt;
}

/** Undefined where nothing was begun here, too long ago, or something was changed. */
export async function resumeSignIn(
  { fund, at }: Moment,
  { sealed, state }: { readonly sealed: string; readonly state: string },
): Promise<ResumedSignIn | undefined> {
  const channel = await loginChannelOf(fund);
  const attempt = opened(fund, sealed);
  if (channel === undefined || attempt === undefined || attempt.state !== state) return undefined;
  const end = Temporal.Instant.from(attempt.startedAt).add(attemptLife);
  return Temporal.Instant.compare(at, end) > 0 ? undefined : { channel, attempt };
}

function opened({ cipher, fundId }: Moment["fund"], sealed: string): Attempt | undefined {
  try {
    return JSON.parse(cipher.open(Buffer.from(sealed, "base64url"), placeOf(fundId))) as Attempt;
  } catch {
    return undefined;
  }
}

const placeOf = (fundId: string): string => `web.sign-in:${fundId}`;

export type LoginChannelRefusal =
  | { readonly type: "channel-id-not-allowed" }
  | { readonly type: "secret-missing" };

/** Gives a fund its LINE Login channel, which must be of the same provider as its official account. */
export async function setLoginChannel(
  { fund, at }: Moment,
  channel: LoginChannel,
): Promise<Result<{ readonly channelId: string }, LoginChannelRefusal>> {
  const { channelId, secret } = channel;
  if (!/^[0-9A-Za-z_-]{1,64}$/u.test(channelId)) return refused({ type: "channel-id-not-allowed" });
  if (secret === "") return refused({ type: "secret-missing" });
  await putLoginChannel(fund, channel, at);
  return ok({ channelId });
}
