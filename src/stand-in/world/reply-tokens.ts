/**
 * A reply token works once and for a minute. LINE promises nothing beyond that minute, so the stand-in refuses there
 * on purpose: a bot that replies late must notice here and not in front of its people.
 */
export const replyTokenLife = 60_000;

export interface ReplyTokens {
  readonly issue: (token: string, owner: TokenOwner, now: number) => void;
  /** A redelivered webhook carries the same token; unless it was used, its minute begins anew. */
  readonly renew: (token: string, now: number) => void;
  /** Gives the owner and spends the token, or nothing when it was spent, is too old or never was. */
  readonly spend: (token: string, channelId: string, now: number) => TokenOwner | undefined;
  readonly expire: (matches: (owner: TokenOwner) => boolean) => number;
}

export interface TokenOwner {
  readonly channelId: string;
  /** Where the answer goes: a user's, a group's or a room's id. */
  readonly to: string;
}

interface Issued extends TokenOwner {
  readonly expiresAt: number;
}

export function createReplyTokens(): ReplyTokens {
  const live = new Map<string, Issued>();

  // A Map keeps the order of insertion, so the oldest come first and sweeping stops at the first that still lives.
  const sweep = (now: number): void => {
    for (const [token, { expiresAt }] of live) {
      if (expiresAt > now) return;
      live.delete(token);
    }
  };

  return {
    issue: (token, owner, now) => {
      sweep(now);
      live.set(token, { ...owner, expiresAt: now + replyTokenLife });
    },
    renew: (token, now) => {
      const issued = live.get(token);
      if (issued === undefined) return;
      live.delete(token);
      live.set(token, { ...issued, expiresAt: now + replyTokenLife });
    },
    spend: (token, channelId, now) => {
      const issued = live.get(token);
      if (issued === undefined || issued.channelId !== channelId) return undefined;
      live.delete(token);
      return issued.expiresAt > now ? issued : undefined;
    },
    expire: (matches) => {
      const doomed = [...live].filter(([, owner]) => matches(owner));
      for (const [token] of doomed) live.delete(token);
      return doomed.length;
    },
  };
}
