import { z } from "zod";
import { roles, type Role } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import { articleInFile, bahtInFile, codeInFile, nameInFile, satangFromBaht } from "./words.ts";

export interface RoleSeats {
  readonly role: Role;
  readonly name: string;
  /** How many hold this office; where `perCentre` is set, in every village centre. */
  readonly seats: number;
  readonly perCentre: boolean;
}

/** "3 of the representatives of the claimant's own centre": `need` different persons out of these roles. */
export interface ApprovalStep {
  readonly does: "certify" | "approve";
  readonly need: number;
  readonly of: readonly Role[];
  /** Only those of the claimant's own village centre. */
  readonly ownCentre: boolean;
  /** Who takes over where conflicts of interest leave too few; in this order. */
  readonly substitutes: readonly Role[];
}

export interface PaymentStep {
  readonly of: readonly Role[];
  readonly substitutes: readonly Role[];
  readonly witnesses: number;
}

export interface ApprovalPolicy {
  readonly code: string;
  readonly name: string;
  readonly article: string | null;
  /** In the order in which they happen. */
  readonly steps: readonly ApprovalStep[];
  readonly payment: PaymentStep;
  /** An amount above this one is decided by the other policy. */
  readonly above: { readonly amount: Satang; readonly policy: string } | null;
}

/** Money before the sitting, as funerals need it: up to an amount, by so many different persons of these roles. */
export interface UrgentPayment {
  readonly article: string | null;
  readonly upTo: Satang;
  readonly need: number;
  readonly of: readonly Role[];
}

/** Who resolves the heir where no named beneficiary lives, and the document that shows it. */
export interface HeirRule {
  readonly article: string | null;
  readonly need: number;
  readonly of: readonly Role[];
  readonly document: string;
}

export interface ApprovalRules {
  readonly roles: readonly RoleSeats[];
  readonly policies: readonly ApprovalPolicy[];
  readonly heir: HeirRule | null;
  /** The document with which somebody else may claim or receive for the member; null where nobody may. */
  readonly proxyDocument: string | null;
}

const rolesInFile = z.array(z.enum(roles));
const needInFile = z.int().min(1).max(50);

export const urgentInFile = z.strictObject({
  article: articleInFile,
  upTo: bahtInFile,
  need: needInFile.default(2),
  of: rolesInFile.min(1),
});

const policyInFile = z.strictObject({
  code: codeInFile,
  name: nameInFile,
  article: articleInFile,
  steps: z
    .array(
      z.strictObject({
        does: z.enum(["certify", "approve"]),
        need: needInFile.default(1),
        of: rolesInFile.min(1),
        ownCentre: z.boolean().default(false),
        substitutes: rolesInFile.default([]),
      }),
    )
    .min(1),
  payment: z.strictObject({
    of: rolesInFile.min(1),
    substitutes: rolesInFile.default([]),
    witnesses: z.int().min(0).max(10).default(0),
  }),
  above: z.strictObject({ amount: bahtInFile, policy: codeInFile }).optional(),
});

export const approvalInFile = z.strictObject({
  roles: z
    .array(
      z.strictObject({
        role: z.enum(roles),
        name: nameInFile,
        seats: z.int().min(0).max(500),
        perCentre: z.boolean().default(false),
      }),
    )
    .default([]),
  policies: z.array(policyInFile).default([]),
  heir: z
    .strictObject({ article: articleInFile, need: needInFile, of: rolesInFile.min(1), document: codeInFile })
    .optional(),
  proxyDocument: codeInFile.optional(),
});

export function approvalRulesFrom(file: z.output<typeof approvalInFile>): ApprovalRules {
  return {
    roles: file.roles,
    policies: file.policies.map((policy) => ({
      ...policy,
      article: policy.article ?? null,
      above:
        policy.above === undefined
          ? null
          : { amount: satangFromBaht(policy.above.amount), policy: policy.above.policy },
    })),
    heir: file.heir === undefined ? null : { ...file.heir, article: file.heir.article ?? null },
    proxyDocument: file.proxyDocument ?? null,
  };
}

export const urgentFrom = (file: z.output<typeof urgentInFile>): UrgentPayment => ({
  ...file,
  article: file.article ?? null,
  upTo: satangFromBaht(file.upTo),
});

/** The policy that decides this amount: from the named one upwards, as long as the amount is above its bound. */
export function policyFor(rules: ApprovalRules, code: string, amount: Satang): ApprovalPolicy | null {
  let found = rules.policies.find((policy) => policy.code === code) ?? null;
  // Each policy is passed at most once, so that two that name each other end the search instead of hanging it.
  for (let passed = 0; passed < rules.policies.length && found?.above; passed += 1) {
    if (amount <= found.above.amount) return found;
    const next: string = found.above.policy;
    found = rules.policies.find((policy) => policy.code === next) ?? found;
  }
  return found;
}
