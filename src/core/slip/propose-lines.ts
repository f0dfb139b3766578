import type { Satang } from "../money.ts";

/** A slip that waits to be judged. */
export interface SlipToMatch {
  readonly slipId: string;
  readonly amount: Satang;
  readonly sentOn: Temporal.PlainDate;
  /** Whoever it pays for and whoever sent it. */
  readonly names: readonly string[];
}

/** Money that came, as the bank tells it, and that stands with no posting yet. */
export interface DepositLine {
  readonly account: string;
  readonly lineNo: number;
  readonly day: Temporal.PlainDate;
  readonly amount: Satang;
  readonly words: string;
  readonly reference: string;
}

/** Money that is in the books already, and whose line nobody has named: a deposit may be this and not the slip. */
export interface BookedDeposit {
  readonly account: string;
  readonly amount: Satang;
  readonly happenedOn: Temporal.PlainDate;
}

export interface LineProposal<Line extends DepositLine = DepositLine> {
  readonly slipId: string;
  /** The likeliest; absent where no line fits. */
  readonly line?: Line;
  /** Nothing else fits this slip, no other slip this line, and nothing in the books: many such may be confirmed at once. */
  readonly isSure: boolean;
}

/** Slips are sent when somebody finds them again; a transfer of the night stands in the statement of the next working day. */
const mostDaysBefore = 45;
const mostDaysAfter = 4;
/** Further away from the slip's day, one and the same sum may be another month's. */
const sureDays = 3;
/** Booked by hand, with a day that somebody remembered. */
const bookedWithin = 14;

/**
 * Which line of a statement each slip may be: the same sum, told by name before told by day, each line for one slip at most.
 * A slip itself says neither sum nor day that could be believed; both come from the line, and a person agrees.
 */
export function proposeLines<Line extends DepositLine>(
  slips: readonly SlipToMatch[],
  lines: readonly Line[],
  booked: readonly BookedDeposit[],
): LineProposal<Line>[] {
  const found = slips.map((slip) => ({
    slip,
    fitting: lines.filter((line) => fits(slip, line)).toSorted(byLikeliness(slip)),
  }));
  const wanted = new Map<Line, number>();
  for (const { fitting } of found) for (const line of fitting) wanted.set(line, (wanted.get(line) ?? 0) + 1);

  const taken = new Set<Line>();
  return found.map(({ slip, fitting }) => {
    const line = fitting.find((one) => !taken.has(one));
    if (line === undefined) return { slipId: slip.slipId, isSure: false };
    taken.add(line);
    const isAlone = fitting.length === 1 && wanted.get(line) === 1;
    const isNear = Math.abs(daysBetween(slip.sentOn, line.day)) <= sureDays;
    const isSure =
      isAlone && (isNear || isNamed(slip, line)) && !booked.some((one) => mayBeBooked(line, one));
    return { slipId: slip.slipId, line, isSure };
  });
}

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: "days" }).days;

function fits({ amount, sentOn }: SlipToMatch, line: DepositLine): boolean {
  const days = daysBetween(sentOn, line.day);
  return line.amount === amount && days >= -mostDaysBefore && days <= mostDaysAfter;
}

const byLikeliness =
  (slip: SlipToMatch) =>
  (a: DepositLine, b: DepositLine): number =>
    Number(isNamed(slip, b)) - Number(isNamed(slip, a)) ||
    Math.abs(daysBetween(slip.sentOn, a.day)) - Math.abs(daysBetween(slip.sentOn, b.day)) ||
    a.account.localeCompare(b.account) ||
    a.lineNo - b.lineNo;

const mayBeBooked = (line: DepositLine, { account, amount, happenedOn }: BookedDeposit): boolean =>
  account === line.account &&
  amount === line.amount &&
  Math.abs(daysBetween(line.day, happenedOn)) <= bookedWithin;

/** Shorter pieces of a name are in too many words to say anything. */
const leastLetters = 4;

function isNamed({ names }: SlipToMatch, { words, reference }: DepositLine): boolean {
  const told = `${words} ${reference}`.toLowerCase();
  return names
    .flatMap((name) => name.toLowerCase().split(/\s+/u))
    .some((piece) => piece.length >= leastLetters && told.includes(piece));
}
