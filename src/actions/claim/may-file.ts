import type { Filing, FilingRefusal } from "#core/claim/filing.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import { kinOf } from "#store/kin.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { possiblePayees } from "./payees.ts";
import type { Weighed } from "./weigh.ts";

/**
 * Why this filer may not file in this way; undefined where they may. Whoever is refused here loses nothing: a committee member can
 * always file for them ("assisted").
 */
export async function whyNotFile(
  moment: Moment,
  filing: Filing,
  { member, event, judged }: Pick<Weighed, "member" | "event" | "judged">,
): Promise<FilingRefusal | undefined> {
  const { fund, today } = moment;
  const { filedAs, fromLine, by } = filing;
  const notForThem = { type: "not-for-them", filedAs } as const;
  if (filedAs === "committee") return notForThem;
  if (filedAs === "assisted") {
    const held = by === undefined ? [] : ((await rolesOn(fund, [by], today)).get(by) ?? []);
    return maySpeakForFund(held) ? undefined : { type: "not-on-committee" };
  }
  if (fromLine === undefined) return notForThem;
  const linked = await membersLinkedTo(fund, fromLine);
  if (linked.includes(member.memberId)) {
    // The dead file nothing themselves.
    return filedAs === "self" && event.endsMembership ? { type: "not-about-them" } : undefined;
  }
  if (filedAs === "proxy") {
    if (judged.rules.approval.proxyDocument === null) return { type: "proxies-not-allowed" };
    // A power of attorney ends with the life of who gave it.
    if (event.endsMembership) return notForThem;
    return (filing.filerName ?? "").trim() === "" ? { type: "filer-name-missing" } : undefined;
  }
  if (filedAs === "self" || filedAs === "carer") return notForThem;
  return (await isNearMember(moment, filing, { member, linked })) ? undefined : notForThem;
}

/** A caretaker of the register, or after a death whom the member named, by the names of those for whom the account acts. */
async function isNearMember(
  moment: Moment,
  { filedAs, happening }: Filing,
  { member, linked }: Pick<Weighed, "member"> & { readonly linked: readonly string[] },
): Promise<boolean> {
  const { fund } = moment;
  const kin = await kinOf(fund, member.memberId);
  const names = new Set((await membersById(fund, linked)).map((one) => nameKey(fullName(one))));
  const isTheirs = (one: { readonly name: string; readonly memberId?: string | undefined }): boolean =>
    (one.memberId !== undefined && linked.includes(one.memberId)) || names.has(nameKey(one.name));
  if (filedAs === "caretaker")
    return kin.some((one) => one.isCaretaker && isTheirs({ name: one.name, memberId: one.kinMemberId }));
  const { beneficiaries } = await possiblePayees(moment, member, { happening, diedOn: happening.day });
  return beneficiaries.some(isTheirs);
}
