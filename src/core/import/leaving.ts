import type { Registration } from "#core/member/registration.ts";
import type { LeavingReason } from "#core/rule-set/rule-set.ts";
import type { MemberFault } from "./fault.ts";
import { readPastDay, readWord, type ReadingHabits } from "./read-cell.ts";
import type { RegisterField } from "./register-fields.ts";
import type { RowReader } from "./row-reader.ts";
import { reasonWords, statusWords } from "./words.ts";

type Reader = RowReader<RegisterField, MemberFault>;

/**
 * The end of a membership, from whatever columns a register has for it: a day of resigning, one of death, one of leaving
 * with a reason, a status. They must not contradict each other.
 */
export function leavingOf(
  reader: Reader,
  habits: ReadingHabits,
): Pick<Partial<Registration>, "leftOn" | "leftReason"> {
  const dayIn = (field: RegisterField) => reader.read(field, (text) => readPastDay(text, habits));
  const [resignedOn, diedOn, leftOn] = [dayIn("resignedOn"), dayIn("diedOn"), dayIn("leftOn")];
  if (resignedOn !== undefined && diedOn !== undefined) reader.fault("diedOn", { type: "died-and-resigned" });
  const status = reader.read("active", (text) => readWord(text, statusWords, { type: "unknown-status" }));
  const reason =
    reader.read("leftReason", (text) => readWord(text, reasonWords, { type: "unknown-left-reason" })) ??
    (status === "active" || status === "inactive" ? undefined : status);

  const day = diedOn ?? resignedOn ?? leftOn;
  const isDaySaid = (["diedOn", "resignedOn", "leftOn"] as const).some(
    (field) => reader.text(field) !== undefined,
  );
  if (status === "active" && isDaySaid) reader.fault("active", { type: "active-but-left" });
  if (status !== undefined && status !== "active" && !isDaySaid)
    reader.fault("active", { type: "inactive-without-day" });
  else if (reason !== undefined && !isDaySaid)
    reader.fault("leftReason", { type: "left-reason-without-day" });
  if (day === undefined) return {};
  return { leftOn: day, leftReason: reasonOf({ diedOn, resignedOn }, reason) };
}

function reasonOf(
  { diedOn, resignedOn }: { readonly diedOn: unknown; readonly resignedOn: unknown },
  said: LeavingReason | undefined,
): LeavingReason {
  if (diedOn !== undefined) return "died";
  return resignedOn === undefined ? (said ?? "other") : "resigned";
}
