import { claimReference, type Duplicate } from "#core/claim/filing.ts";
import { markText, type Mark } from "#core/claim/marks.ts";
import { marksTaken } from "#store/claim-marks.ts";
import type { Moment } from "../perform.ts";

/** Marks as they are kept: who they are about is hashed with the server's key. */
export const marksInText = ({ fund }: Pick<Moment, "fund">, marks: readonly Mark[]): string[] =>
  marks.map((mark) => markText(mark, Buffer.from(fund.cipher.hash(mark.who, "claim mark")).toString("hex")));

/** The claim in which the same death, birth or nights stand already; asked under the lock of the member's standing. */
export async function duplicateOf(
  moment: Pick<Moment, "fund">,
  marks: readonly Mark[],
  but?: string,
): Promise<Duplicate | undefined> {
  const taken = (await marksTaken(moment.fund, marksInText(moment, marks))).filter(
    ({ claimId }) => claimId !== but,
  );
  const [first] = taken;
  if (first === undefined) return undefined;
  const nights = taken
    .filter(({ mark }) => mark.startsWith("night:"))
    .map(({ mark }) => Temporal.PlainDate.from(mark.split(":")[2] ?? ""));
  const of = first.mark.startsWith("night:") ? "nights" : first.mark.startsWith("death:") ? "death" : "birth";
  return { of, nights, claimId: first.claimId, reference: claimReference(first.claimNo) };
}
