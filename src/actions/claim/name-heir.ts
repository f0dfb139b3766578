import type { HeirRefusal, NameHeir } from "#core/claim/acting.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { setFiled } from "#store/claims.ts";
import { rolesOn } from "#store/offices.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { membersById } from "#store/members.ts";
import type { Claim } from "#store/claims.ts";
import type { FundTx } from "#store/database.ts";
import type { Moment } from "../perform.ts";
import { conflictsAmong } from "./concerned.ts";
import { speaksForFund } from "./claimant.ts";
import { openedFor, recordAct, type Opened } from "./opened.ts";

/** No named beneficiary lives: the committee resolves who gets the money, as the rules say, and the minutes have it. */
export async function nameHeir(
  moment: Moment,
  named: NameHeir,
): Promise<Result<{ readonly claimId: string }, HeirRefusal>> {
  const { fund, at, newId } = moment;
  const { claimId, by, fromLine, resolution } = named;
  const opened = await openedFor(moment, claimId, "heir-named");
  if (!opened.ok) return opened;
  const { claim } = opened.value;
  const heirs = named.heirs.map((heir) => ({ ...heir, name: heir.name.trim() }));
  const refusal = await whyNotHeir(moment, opened.value, { ...named, heirs });
  if (refusal !== undefined) return refused(refusal);

  const { amount, rulesVersion } = claim;
  const filed = { ...claim.filed, payees: heirs };
  await setFiled(fund, claimId, { filed, amount, rulesVersion });
  await addDecision(fund, {
    decisionId: newId(),
    kind: "heir-named",
    subjectKind: "claim",
    subjectId: claimId,
    decidedBy: by,
    resolution,
    decidedAt: at,
    words: {
      heirs: heirs.map(({ name }) => name).join(", "),
      agreed: named.agreed.join(" "),
      ...(named.noneLives === true && { noneLives: claim.filed.payees.map(({ name }) => name).join(", ") }),
    },
  });
  await recordAct(moment, opened.value, {
    kind: "heir-named",
    facts: { resolutionNo: resolution.number, resolutionOn: resolution.on.toString() },
    words: heirs
      .map(({ name, relation }) => (relation === undefined ? name : `${name} (${relation})`))
      .join(", "),
    by,
    ...(fromLine !== undefined && { fromLine }),
  });
  return ok({ claimId });
}

async function whyNotHeir(
  moment: Moment,
  { claim, acts }: Opened,
  { by, heirs, agreed, noneLives }: NameHeir,
): Promise<HeirRefusal | undefined> {
  const { fund, today } = moment;
  if (!(await speaksForFund(moment, by))) return { type: "not-in-office" };
  if (claim.payee !== "beneficiary" && claim.payee !== "caretaker") return { type: "no-heir-needed" };
  const { heir } = (await rulesByDay(fund))(claim.firstOn).approval;
  if (heir === null) return { type: "no-heir-rule" };
  if (heirs.length === 0 || heirs.some(({ name }) => name === "")) return { type: "heir-missing" };
  const isOwnList = claim.filed.payees.length > 0 && acts.every(({ kind }) => kind !== "heir-named");
  if (isOwnList && (noneLives !== true || (await someoneLives(fund, claim))))
    return { type: "beneficiary-named", names: claim.filed.payees.map(({ name }) => name) };
  const held = await rolesOn(fund, agreed, today);
  // Whoever is to inherit does not resolve it.
  const withHeirs = { ...claim, filed: { ...claim.filed, payees: [...claim.filed.payees, ...heirs] } };
  const conflictOf = await conflictsAmong(fund, withHeirs, { people: agreed });
  const counted = [...new Set(agreed)].filter(
    (id) => (held.get(id) ?? []).some((role) => heir.of.includes(role)) && conflictOf(id) === undefined,
  );
  return counted.length < heir.need
    ? { type: "too-few-agreed", need: heir.need, has: counted.length }
    : undefined;
}

/** Of those who are members themselves the register knows better than any meeting. */
async function someoneLives(fund: FundTx, { filed }: Claim): Promise<boolean> {
  const members = await membersById(
    fund,
    filed.payees.flatMap(({ memberId }) => memberId ?? []),
  );
  return members.some(({ leftOn }) => leftOn === undefined);
}
