import { claimReference, type ClaimFiled, type Filing } from "#core/claim/filing.ts";
import { submitted } from "#core/claim/stage.ts";
import { addAct, addClaim } from "#store/claims.ts";
import { addMarks } from "#store/claim-marks.ts";
import type { Moment } from "../perform.ts";
import { beginSitting } from "./begin-sitting.ts";
import { marksInText } from "./duplicates.ts";
import { keepEvaluation } from "./judge.ts";
import { openedClaim } from "./opened.ts";
import type { Weighed } from "./weigh.ts";

export interface ToWrite {
  readonly filing: Filing;
  readonly filingId: string;
  readonly weighed: Weighed;
  /** Which of its claims. */
  readonly index: number;
  /** Marks beside those of the event: of a list that was confirmed. */
  readonly moreMarks?: readonly string[];
}

/** One claim of a filing: its row, its first act, the whole explanation, its marks, and its sitting. */
export async function writeClaim(moment: Moment, written: ToWrite): Promise<ClaimFiled> {
  const { fund, at, newId } = moment;
  const { filing, filingId, weighed, index, moreMarks = [] } = written;
  const { memberId, happening, documents, filedAs, fromLine, by, filerName } = filing;
  const quoted = weighed.claims[index];
  if (quoted === undefined) throw new Error("a filing has no such claim");
  const { payee, payees, policy, amount, subFund } = quoted;
  const benefits = quoted.benefits.map(({ benefit }) => benefit);
  const claimId = newId();
  const claimNo = await addClaim(fund, {
    claimId,
    filingId,
    memberId,
    event: happening.code,
    firstOn: happening.day,
    filed: { happening, documents, payees, ...(filerName !== undefined && { filerName }) },
    benefits,
    payee,
    policy,
    rulesVersion: weighed.judged.version,
    filedAs,
    submittedAt: at,
    stage: submitted.stage,
    amount,
    subFund,
    ...(fromLine !== undefined && { filedFrom: fromLine }),
    ...(by !== undefined && { filedBy: by }),
  });
  await addMarks(fund, claimId, [...marksInText(moment, weighed.marks[index] ?? []), ...moreMarks]);
  await writeFirstAct(moment, written, { claimId, benefits });
  const opened = await openedClaim(moment, claimId);
  if (opened === undefined) throw new Error("a claim that was just filed is not there");
  const { opening } = await beginSitting(moment, opened);
  const reference = claimReference(claimNo);
  return { claimId, claimNo, reference, benefits, payee, payees, policy, amount, subFund, opening };
}

async function writeFirstAct(
  moment: Moment,
  { filing, weighed, index }: ToWrite,
  claim: { readonly claimId: string; readonly benefits: readonly string[] },
): Promise<void> {
  const { by, fromLine, documents } = filing;
  const evaluation = await keepEvaluation(moment, claim, weighed.judged);
  await addAct(moment.fund, claim.claimId, {
    actNo: 1,
    kind: "submitted",
    at: moment.at,
    facts: {
      evaluation,
      amount: (weighed.claims[index]?.amount ?? 0n).toString(),
      documents: documents.map(({ code }) => code),
      wish: wishOf(moment, filing),
    },
    ...(by !== undefined && { byMember: by }),
    ...(fromLine !== undefined && { fromLine }),
  });
}

/** All that was wished, as a keyed hash: the same key with another wish is found out. */
export const wishOf = ({ fund }: Pick<Moment, "fund">, { memberId, happening, benefits }: Filing): string =>
  hex(fund.cipher.hash(JSON.stringify([memberId, happening, benefits ?? null]), "claim wish"));

/** A filing's id is made of its key, so that the same draft is the same filing. */
export function filingIdOf({ fund }: Pick<Moment, "fund">, key: string): string {
  const made = hex(fund.cipher.hash(`${fund.fundId} ${key}`, "claim filing"));
  const parts = [
    made.slice(0, 8),
    made.slice(8, 12),
    // Version 8 of RFC 9562: made by ourselves.
    `8${made.slice(13, 16)}`,
    `8${made.slice(17, 20)}`,
    made.slice(20, 32),
  ];
  return parts.join("-");
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
