import type { RemarkSubject } from "#core/audit/remark.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Kind } from "../option.ts";
import { month } from "./month.ts";

const howToWrite = "write receipt:OB/12, voucher:PV/3, entry:57, month:2569-02 or member:1-001.";

/** What a remark is about: its kind, a colon, and its name. */
export const remarkSubject = (stands: string): Kind<RemarkSubject> => ({
  stands,
  read(given, today) {
    const [, kind = "", name = ""] = /^\s*([a-z]+)\s*:\s*(.+?)\s*$/iu.exec(given) ?? [];
    return (
      subjectOf(kind.toLowerCase(), name, today) ??
      refused(`"${given}" names nothing that can be remarked on; ${howToWrite}`)
    );
  },
});

function subjectOf(
  kind: string,
  name: string,
  today: Temporal.PlainDate,
): Result<RemarkSubject, string> | undefined {
  switch (kind) {
    case "receipt":
    case "voucher":
      return paperOf(kind, name);
    case "entry": {
      const number = arabicDigits(name);
      return /^\d{1,12}$/u.test(number) ? ok({ type: "entry", chainNo: BigInt(number) }) : undefined;
    }
    case "month": {
      const read = month("MONTH").read(name, today);
      return read.ok ? ok({ type: "month", monthOn: read.value }) : read;
    }
    case "member":
      return ok({ type: "member", memberNo: name });
    default:
      return undefined;
  }
}

/** A paper book may have a stroke in its own name: the number is what stands behind the last one. */
function paperOf(type: "receipt" | "voucher", name: string): Result<RemarkSubject, string> | undefined {
  const [, book = "", number = ""] = /^(.+)\/(\d{1,12})$/u.exec(arabicDigits(name)) ?? [];
  return book === "" ? undefined : ok({ type, book: book.trim(), number: BigInt(number) });
}
