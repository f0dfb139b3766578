import { findingInWords } from "#core/member/in-words.ts";
import { checkRegister, type Check, type Finding } from "#core/member/register-check.ts";
import { registerToCheck } from "#store/views/register-check.ts";
import type { Moment } from "../perform.ts";

export interface RegisterChecked {
  readonly members: number;
  readonly findings: readonly (Finding & { readonly sentence: string })[];
}

/** What in the register somebody should look at, all of it or one kind. Changes nothing. */
export async function findDoubts(
  { fund, today }: Moment,
  { only }: { readonly only?: Check },
): Promise<RegisterChecked> {
  const members = await registerToCheck(fund, today);
  const findings = checkRegister(members, today).filter(({ check }) => only === undefined || check === only);
  return {
    members: members.length,
    findings: findings.map((finding) => ({ ...finding, sentence: findingInWords(finding) })),
  };
}
