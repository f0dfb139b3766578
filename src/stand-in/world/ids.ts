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

const sealKey = randomBytes(16);

/** A quote token names the message it quotes and is sealed for one chat, so that none has to be remembered. */
export function quoteToken(channelId: string, chatId: string, quotedId: string): string {
  const seal = sealOf(`quote ${channelId} ${chatId} ${quotedId}`);
  return `q${Buffer.from(quotedId).toString("base64url")}-${seal}`;
}

export function isQuoteTokenOf(token: string, channelId: string, chatId: string): boolean {
  const quotedId = Buffer.from(token.slice(1).split("-", 1)[0] ?? "", "base64url").toString();
  return quoteToken(channelId, chatId, quotedId) === token;
}

const sealOf = (content: string): string =>
  createHmac("sha256", sealKey).update(content).digest("base64url").replaceAll("-", "_").slice(0, 32);

/** A token that marks messages as read names the chat and the newest message it covers, sealed. */
export function markAsReadToken(channelId: string, person: string, lastMessageId: string): string {
  const content = Buffer.from(JSON.stringify([channelId, person, lastMessageId])).toString("base64url");
  return `${content}.${sealOf(`read ${content}`)}`;
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
