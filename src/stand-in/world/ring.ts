/**
 * A log that forgets its oldest entries, so that a stand-in under load for hours stays as small as it was after a
 * minute. Numbers (`seq`) go on for ever and are never given twice.
 */
export interface Ring<Entry> {
  readonly add: (make: (seq: number) => Entry) => Entry;
  /** Everything kept that is newer than `seq`, oldest first. */
  readonly since: (seq: number) => readonly Entry[];
  readonly get: (seq: number) => Entry | undefined;
  /** The number of the newest entry, 0 before the first. */
  readonly newestSeq: () => number;
}

export interface RingLimits<Entry> {
  readonly entries: number;
  /** Roughly how many bytes an entry keeps alive; together they stay under `bytes`. */
  readonly weigh?: (entry: Entry) => number;
  readonly bytes?: number;
  readonly forgotten?: (entry: Entry) => void;
}

/** The array is cut once this many entries at its beginning are forgotten: cutting one by one would be slow. */
const slack = 4096;

export function createRing<Entry>(limits: RingLimits<Entry>): Ring<Entry> {
  const kept: (Entry | undefined)[] = [];
  const weights: number[] = [];
  let head = 0;
  let headSeq = 1;
  let bytes = 0;

  const size = (): number => kept.length - head;
  const isTooBig = (): boolean =>
    size() > limits.entries || (size() > 1 && bytes > (limits.bytes ?? Number.POSITIVE_INFINITY));

  const forgetOldest = (): void => {
    const oldest = kept[head];
    bytes -= weights[head] ?? 0;
    kept[head] = undefined;
    head += 1;
    headSeq += 1;
    if (oldest !== undefined) limits.forgotten?.(oldest);
    if (head < slack || head * 2 < kept.length) return;
    kept.splice(0, head);
    weights.splice(0, head);
    head = 0;
  };

  return {
    add: (make) => {
      const entry = make(headSeq + size());
      const weight = limits.weigh?.(entry) ?? 0;
      kept.push(entry);
      weights.push(weight);
      bytes += weight;
      while (isTooBig()) forgetOldest();
      return entry;
    },
    since: (seq) => kept.slice(head + Math.max(0, seq + 1 - headSeq)) as Entry[],
    get: (seq) => (seq < headSeq ? undefined : kept[head + seq - headSeq]),
    newestSeq: () => headSeq + size() - 1,
  };
}
