import { createHmac, randomBytes, randomUUID } from "node:crypto";

/** Ids that look like LINE's. They never repeat, not even after a restart: a bot's database may outlive the stand-in. */

export const requestId = (): string => randomUUID();
export const userId = (): string => `U${randomBytes(16).toString("hex")}`;
export const replyToken = (): string => randomBytes(16).toString("hex");
export const richMenuId = (): string => `richmenu-${randomBytes(16).toString("hex")}`;
export const opaqueToken = (bytes = 32): string => randomBytes(bytes).toString("base64url");

let lastMessageId = 0n;

/** Eighteen digits that only grow, as LINE's message ids do: the time in milliseconds and a number of its own. */
export function messageId(): string {
  const byTime = BigInt(Date.now()) * 100_000n;
  lastMessageId = byTime > lastMessageId ? byTime : lastMessageId + 1n;
  return lastMessageId.toString();
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: ten characters of time, sixteen of chance. */
export function webhookEventId(instant: number): string {
  let time = "";
  for (let rest = instant, place = 0; place < 10; place += 1) {
    time = crockford.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let chance = "";
  for (const byte of randomBytes(16)) chance += crockford.charAt(byte % 32);
  return time + chance;
}

const quoteKey = randomBytes(16);

/** A quote token says by itself which message of which account it quotes, so none has to be remembered. */
export function quoteToken(channelId: string, quotedId: string): string {
  const seal = createHmac("sha256", quoteKey)
    .update(`${channelId} ${quotedId}`)
    .digest("base64url")
    .slice(0, 32);
  return `q${Buffer.from(quotedId).toString("base64url")}-${seal}`;
}

/** The message that is quoted, if the token is this account's. */
export function quotedBy(channelId: string, token: string): string | undefined {
  const quotedId = Buffer.from(token.slice(1, token.indexOf("-")), "base64url").toString();
  return quoteToken(channelId, quotedId) === token ? quotedId : undefined;
}

/** A token that marks messages as read names the chat and the newest message it covers, sealed. */
export function markAsReadToken(channelId: string, person: string, lastMessageId: string): string {
  const content = Buffer.from(JSON.stringify([channelId, person, lastMessageId])).toString("base64url");
  return `${content}.${createHmac("sha256", quoteKey).update(content).digest("base64url").slice(0, 32)}`;
}

export function readBy(
  token: string,
): { readonly channelId: string; readonly person: string; readonly messageId: string } | undefined {
  const [content = ""] = token.split(".", 1);
  try {
    const [channelId, person, messageId] = JSON.parse(
      Buffer.from(content, "base64url").toString(),
    ) as string[];
    if (channelId === undefined || person === undefined || messageId === undefined) return undefined;
    return markAsReadToken(channelId, person, messageId) === token
      ? { channelId, person, messageId }
      : undefined;
  } catch {
    return undefined;
  }
}
