/** What an auditor's remark is about, as people name it. */
export type RemarkSubject =
  | { readonly type: "receipt" | "voucher"; readonly book: string; readonly number: bigint }
  /** By its place in the fund's chain, which the journal shows. */
  | { readonly type: "entry"; readonly chainNo: bigint }
  | { readonly type: "month"; readonly monthOn: Temporal.PlainDate }
  | { readonly type: "member"; readonly memberNo: string };

/** What a card on LINE and a page can show without being cut. */
export const longestRemark = 1000;

/** Undefined where nothing is said, or more than a card can show. */
export function remarkText(written: string): string | undefined {
  const text = written.trim();
  return text === "" || text.length > longestRemark ? undefined : text;
}

export interface Remark {
  /** Its number in the fund. */
  readonly remarkNo: number;
  readonly about: RemarkSubject;
  readonly text: string;
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
  readonly answer?: RemarkAnswer;
}

export interface RemarkAnswer {
  readonly text: string;
  readonly answeredBy: string;
  readonly answeredAt: Temporal.Instant;
}

/** "OB/12", "PV/3", "57", "2026-02", "1-001": how a subject is written behind its kind. */
export function subjectName(about: RemarkSubject): string {
  switch (about.type) {
    case "receipt":
    case "voucher":
      return `${about.book}/${about.number}`;
    case "entry":
      return String(about.chainNo);
    case "month":
      return about.monthOn.toPlainYearMonth().toString();
    case "member":
      return about.memberNo;
  }
}
