import { sumSatang, zeroSatang, type Satang } from "#core/money.ts";

/** A line of a statement that stands with no posting yet. */
export interface OpenLine {
  readonly lineNo: number;
  readonly day: Temporal.PlainDate;
  readonly amount: Satang;
  readonly words: string;
  readonly reference: string;
}

/** A posting to the bank account that stands with no line yet. */
export interface OpenPosting {
  readonly entryId: string;
  readonly postingNo: number;
  readonly happenedOn: Temporal.PlainDate;
  readonly amount: Satang;
  readonly kind: string;
  /** The entry that this one takes back. */
  readonly reverses?: string;
  /** "OB/12", of a receipt or a voucher. */
  readonly paper?: string;
  /** Who stands on that paper. */
  readonly names: readonly string[];
}

/**
 * Without what was booked and taken back, where the bank knows of neither: the two come to nothing and ask nobody anything.
 * Of a reversal that was itself taken back the original stays.
 */
export function withoutTakenBack(postings: readonly OpenPosting[]): OpenPosting[] {
  const byEntry = Map.groupBy(postings, ({ entryId }) => entryId);
  const gone = new Set<string>();
  // Ids grow with time: the last reversal is looked at first.
  for (const { entryId, reverses } of postings.toSorted((a, b) => (a.entryId < b.entryId ? 1 : -1))) {
    if (reverses === undefined || gone.has(entryId) || gone.has(reverses)) continue;
    const pair = [byEntry.get(entryId) ?? [], byEntry.get(reverses) ?? []];
    // Of an entry with two postings to the account, one may stand with a line: then nothing of it is left out.
    if (pair.some(({ length }) => length === 0) || sumSatang(pair.flat().map(amountOf)) !== zeroSatang)
      continue;
    gone.add(entryId).add(reverses);
  }
  return postings.filter(({ entryId }) => !gone.has(entryId));
}

const amountOf = ({ amount }: OpenPosting): Satang => amount;

export interface Candidate {
  readonly posting: OpenPosting;
  /** Between the bank's day and ours. */
  readonly days: number;
  /** The line tells the paper's number or somebody who stands on it. */
  readonly isNamed: boolean;
}

export interface Proposal {
  readonly line: OpenLine;
  /** The best that no other line has better claims to; absent where nothing fits. */
  readonly best?: Candidate;
  /** Everything that fits, the best first. */
  readonly candidates: readonly Candidate[];
  /** Nothing else fits this line, and this posting fits no other line: a person may agree to all such at once. */
  readonly isSure: boolean;
}

/** Cheques are cashed late, and cash of a Friday is banked on Monday; beyond this an equal amount is chance. */
const mostDays = 14;
const sureDays = 3;

/**
 * What each line may be, by equal amount first, then by what the line says, then by nearness of the days. It proposes and
 * matches nothing (decisions.md 8). No posting is the best of two lines.
 */
export function proposeMatches(lines: readonly OpenLine[], postings: readonly OpenPosting[]): Proposal[] {
  const byAmount = Map.groupBy(postings, ({ amount }) => amount);
  const found = lines.map((line) => ({
    line,
    candidates: (byAmount.get(line.amount) ?? [])
      .map((posting) => candidate(line, posting))
      .filter(({ days }) => days <= mostDays)
      .toSorted(byClaim),
  }));
  const wanted = new Map<OpenPosting, number>();
  for (const { candidates } of found)
    for (const { posting } of candidates) wanted.set(posting, (wanted.get(posting) ?? 0) + 1);

  const best = bestOf(found);
  return found.map(({ line, candidates }) => {
    const own = best.get(line);
    const [only, second] = candidates;
    const isSure =
      only !== undefined &&
      second === undefined &&
      wanted.get(only.posting) === 1 &&
      (only.days <= sureDays || only.isNamed);
    return { line, candidates, isSure, ...(own !== undefined && { best: own }) };
  });
}

interface Found {
  readonly line: OpenLine;
  readonly candidates: readonly Candidate[];
}

/** The strongest claim first; whoever comes later gets the best that is left. */
function bestOf(found: readonly Found[]): ReadonlyMap<OpenLine, Candidate> {
  const claims = found
    .flatMap(({ line, candidates }) => candidates.map((candidate) => ({ line, candidate })))
    .toSorted((a, b) => byClaim(a.candidate, b.candidate) || a.line.lineNo - b.line.lineNo);
  const best = new Map<OpenLine, Candidate>();
  const taken = new Set<OpenPosting>();
  for (const { line, candidate } of claims) {
    if (best.has(line) || taken.has(candidate.posting)) continue;
    best.set(line, candidate);
    taken.add(candidate.posting);
  }
  return best;
}

const candidate = (line: OpenLine, posting: OpenPosting): Candidate => ({
  posting,
  days: Math.abs(line.day.until(posting.happenedOn, { largestUnit: "days" }).days),
  isNamed: isNamedIn(`${line.words} ${line.reference}`, posting),
});

const byClaim = (a: Candidate, b: Candidate): number =>
  Number(b.isNamed) - Number(a.isNamed) ||
  a.days - b.days ||
  a.posting.entryId.localeCompare(b.posting.entryId) ||
  a.posting.postingNo - b.posting.postingNo;

/** Shorter pieces of a name are in too many words to say anything. */
const leastLetters = 4;

function isNamedIn(text: string, { paper, names }: OpenPosting): boolean {
  const told = text.toLowerCase();
  const pieces = names.flatMap((name) => name.toLowerCase().split(/\s+/u));
  if (pieces.some((piece) => piece.length >= leastLetters && told.includes(piece))) return true;
  const [book, number] = paper?.toLowerCase().split("/") ?? [];
  if (book === undefined || number === undefined) return false;
  // "OB/12", "ob 12", "OB-0012": and not the 12 of OB/120.
  const bare = told.replaceAll(/[\s/\-.:#]+/gu, "");
  const place = bare.indexOf(book);
  return place >= 0 && new RegExp(`^0*${number}(?!\\d)`, "u").test(bare.slice(place + book.length));
}
