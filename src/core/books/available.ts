import { allocateSatang, satang, type Satang } from "#core/money.ts";

/** A part of the fund's money with a purpose of its own, and its whole percent of what comes in. */
export interface SubFundShare {
  readonly code: string;
  readonly share: number;
}

/** What is in a sub-fund already, and what came in and awaits its allocation. Both are positive where there is money. */
export interface SubFundMoney {
  readonly balance: Satang;
  readonly awaiting: Satang;
}

/**
 * What a sub-fund may spend today: its balance, and its share of what the month's close will give it (decisions.md 5). More
 * refunds than money in leave nothing to share, and take from nobody before the close.
 */
export function availableIn(
  subFund: string,
  shares: readonly SubFundShare[],
  { balance, awaiting }: SubFundMoney,
): Satang {
  if (awaiting <= 0n) return balance;
  const place = shares.findIndex(({ code }) => code === subFund);
  const parts = allocateSatang(
    awaiting,
    shares.map(({ share }) => BigInt(share)),
  );
  return satang(balance + (parts[place] ?? 0n));
}
