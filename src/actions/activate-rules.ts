import { assert } from "#core/assert.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  decideActivation,
  type ActivationRefusal,
  type BeforeActivation,
} from "#core/rule-set/decide-activation.ts";
import { ruleSetInForce } from "#core/rule-set/rule-set.ts";
import { subFundsInUse } from "#store/balances.ts";
import { memberByNo, membersById, plansInUse } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { addRuleSet, ruleSetVersions, type VersionMade } from "#store/rule-sets.ts";
import type { Moment } from "./perform.ts";

export interface ActivateRules {
  /** The rule file as a plain object. */
  readonly rules: unknown;
  readonly byNo: string;
  /** The meeting's resolution, as its minutes name it. */
  readonly resolution: string;
  /** Instead of the day in the file. */
  readonly from?: Temporal.PlainDate;
}

export type ActivateRefusal =
  | ActivationRefusal
  | { readonly type: "no-such-member" }
  | { readonly type: "not-on-committee" }
  | { readonly type: "resolution-missing" }
  | { readonly type: "activated-meanwhile" };

export interface Activated {
  readonly version: number;
  readonly name: string;
  readonly effectiveFrom: Temporal.PlainDate;
  readonly warnings: number;
}

/** The fund's next version, from a day on. Earlier versions stay as they are and judge what happened before that day. */
export async function activateRules(
  moment: Moment,
  { rules, byNo, resolution, from }: ActivateRules,
): Promise<Result<Activated, ActivateRefusal>> {
  const { fund, at, today } = moment;
  const by = await memberByNo(fund, byNo);
  if (by === undefined) return refused({ type: "no-such-member" });
  const held = (await rolesOn(fund, [by.memberId], today)).get(by.memberId) ?? [];
  if (!maySpeakForFund(held)) return refused({ type: "not-on-committee" });
  if (resolution.trim() === "") return refused({ type: "resolution-missing" });

  const decided = decideActivation(rules, from, await beforeActivation(moment));
  if (!decided.ok) return decided;

  const { version, body, warnings } = decided.value;
  const { name, effectiveFrom } = decided.value.rules;
  const added = { version, effectiveFrom, body, activatedBy: by.memberId, resolution: resolution.trim() };
  if (!(await addRuleSet(fund, added, at))) return refused({ type: "activated-meanwhile" });
  return ok({ version, name, effectiveFrom, warnings: warnings.length });
}

export async function beforeActivation({ fund, today }: Moment): Promise<BeforeActivation> {
  const [newest] = await ruleSetVersions(fund);
  assert(newest !== undefined, "a fund has a rule set from its first day");
  return { today, newest, plansInUse: await plansInUse(fund), subFundsInUse: await subFundsInUse(fund) };
}

export interface VersionShown extends VersionMade {
  /** The name of the member who put it into force; undefined where that was no member, as for a fund's first. */
  readonly activatedByName?: string;
  readonly isInForce: boolean;
}

/** Every version that a fund ever had, the newest first. */
export async function showRuleVersions({ fund, today }: Moment): Promise<VersionShown[]> {
  const versions = await ruleSetVersions(fund);
  const ids = [...new Set(versions.map(({ activatedBy }) => activatedBy))].filter((id) => isMemberId(id));
  const names = new Map(
    (await membersById(fund, ids)).map((member) => [member.memberId, fullName(member)] as const),
  );
  const inForce = ruleSetInForce(versions.toReversed(), today) ?? versions.at(-1);
  return versions.map((version) => {
    const activatedByName = names.get(version.activatedBy);
    return {
      ...version,
      isInForce: version === inForce,
      ...(activatedByName !== undefined && { activatedByName }),
    };
  });
}

const isMemberId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);
