/**
 * A reply token works once and for a minute. LINE promises nothing beyond that minute, so the stand-in refuses there
 * on purpose: a bot that replies late must notice here and not in front of its people. A redelivered webhook gives
 * an unused token another minute, until twenty minutes after the event.
 */
export const replyTokenLife = 60_000;
const renewableFor = 20 * 60_000;

export interface ReplyTokens {
  readonly issue: (token: string, owner: TokenOwner, now: number) => void;
  readonly renew: (token: string, now: number) => void;
  /** Whom the token answers, or nothing when it was spent, is too old, is another account's or never was. */
  readonly ownerOf: (token: string, channelId: string, now: number) => TokenOwner | undefined;
  readonly spend: (token: string) => void;
  /** Ends the life of all that match, and gives their number. */
  readonly expire: (matches: (owner: TokenOwner) => boolean) => number;
}

export interface TokenOwner {
  readonly channelId: string;
  /** Where the answer goes: a user's, a group's or a room's id. */
  readonly to: string;
}

interface Issued extends TokenOwner {
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** More unused tokens than this are never kept: the oldest go first. */
const limit = 200_000;

export function createReplyTokens(): ReplyTokens {
  const unused = new Map<string, Issued>();

  // A Map keeps the order of insertion: the oldest come first, and sweeping stops at the first that may still live.
  const sweep = (now: number): void => {
    for (const [token, { issuedAt }] of unused) {
      if (unused.size <= limit && issuedAt + renewableFor > now) return;
      unused.delete(token);
    }
  };

  return {
    issue: (token, owner, now) => {
      sweep(now);
      unused.set(token, { ...owner, issuedAt: now, expiresAt: now + replyTokenLife });
    },
    renew: (token, now) => {
      const issued = unused.get(token);
      if (issued === undefined || issued.issuedAt + renewableFor <= now) return;
      unused.set(token, { ...issued, expiresAt: now + replyTokenLife });
    },
    ownerOf: (token, channelId, now) => {
      const issued = unused.get(token);
      return issued?.channelId === channelId && issued.expiresAt > now ? issued : undefined;
    },
    spend: (token) => void unused.delete(token),
    expire: (matches) => {
      const doomed = [...unused].filter(([, owner]) => matches(owner));
      for (const [token] of doomed) unused.delete(token);
      return doomed.length;
    },
  };
}
