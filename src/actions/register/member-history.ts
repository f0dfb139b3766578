import { maskCitizenId } from "#core/citizen-id.ts";
import { mayReadRegisterLog } from "#core/fund/office.ts";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import { fullName } from "#core/member/member.ts";
import { maskPhone } from "#core/member/phone.ts";
import type { FieldChange } from "#core/member/page.ts";
import { ok, type Result } from "#core/result.ts";
import { beneficiaryListsOf } from "#store/beneficiaries.ts";
import { actsOn, type LoggedAct, type LoggedKind } from "#store/member-log.ts";
import { membersById } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { holderMeant, memberMeant, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

/** One thing that was done to a member's page. */
export interface ShownAct {
  readonly kind: LoggedKind;
  readonly at: Temporal.Instant;
  readonly byNo: string;
  readonly byName: string;
  readonly changes: readonly FieldChange[];
  /** What else the log has to say, by its name: day, reason, resolution. */
  readonly words: Readonly<Record<string, string>>;
  readonly named: readonly Beneficiary[];
}

/** For the keepers of the register and the auditor: who did what, when, and what stood there before. */
export async function memberHistory(
  moment: Moment,
  { memberNo, byNo }: { readonly memberNo: string; readonly byNo: string },
): Promise<Result<{ readonly name: string; readonly acts: readonly ShownAct[] }, NoSuchMember | NotAllowed>> {
  const { fund } = moment;
  const by = await holderMeant(moment, byNo, mayReadRegisterLog);
  if (!by.ok) return by;
  const meant = await memberMeant(moment, memberNo);
  if (!meant.ok) return meant;
  const { memberId } = meant.value;
  const acts = await actsOn(fund, memberId);
  const lists = new Map(
    (await beneficiaryListsOf(fund, memberId)).map(({ version, named }) => [version, named]),
  );
  const writers = await membersById(fund, [...new Set(acts.map(({ writtenBy }) => writtenBy))]);
  return ok({
    name: fullName(meant.value),
    acts: acts.map((act): ShownAct => {
      const writer = writers.find((one) => one.memberId === act.writtenBy);
      const { changes, plain, version } = wordsIn(act);
      return {
        kind: act.kind,
        at: act.writtenAt,
        byNo: writer?.memberNo ?? "",
        byName: writer === undefined ? "" : fullName(writer),
        changes,
        words: plain,
        named: version === undefined ? [] : (lists.get(version) ?? []),
      };
    }),
  });
}

/** Written by this house's own actions; what an older one wrote otherwise is left out. */
function wordsIn({ words }: LoggedAct) {
  const {
    changes = [],
    version,
    ...rest
  } = words as {
    readonly changes?: readonly FieldChange[];
    readonly version?: number;
  };
  const plain = Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
  return { changes: changes.map(masked), plain, version };
}

/** An old citizen id is as secret as the present one. */
function masked({ field, from, to }: FieldChange): FieldChange {
  const mask = field === "citizenId" ? maskCitizenId : field === "phone" ? maskPhone : undefined;
  const hidden = (text: string | null): string | null =>
    mask === undefined || text === null ? text : mask(text);
  return { field, from: hidden(from), to: hidden(to) };
}
