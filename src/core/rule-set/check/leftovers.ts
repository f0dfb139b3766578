import type { Named, Path, RuleSetFault } from "../fault.ts";
import type { RuleSet } from "../rule-set.ts";

/** Clauses that nothing refers to: forgotten, or the clause that should refer to them is. */
export function leftoverFaults(rules: RuleSet): RuleSetFault[] {
  const { benefits, approval } = rules;
  return [
    ...unused("event", ["events"], { list: rules.events, used: benefits.map(({ event }) => event) }),
    ...unused("waiting-class", ["waitingClasses"], {
      list: rules.waitingClasses,
      used: benefits.map(({ waiting }) => waiting.class),
    }),
    ...unused("document", ["documents"], {
      list: rules.documents,
      used: [
        ...benefits.flatMap(({ documents }) => documents),
        approval.heir?.document,
        approval.proxyDocument,
      ],
    }),
    ...unused("policy", ["approval", "policies"], {
      list: approval.policies,
      used: [...benefits.map(({ policy }) => policy), ...approval.policies.map(({ above }) => above?.policy)],
    }),
    ...arrearsFaults(rules),
  ];
}

function unused(
  what: Named,
  path: Path,
  {
    list,
    used,
  }: { list: readonly { code: string; name: string }[]; used: readonly (string | null | undefined)[] },
): RuleSetFault[] {
  return list.flatMap(({ code, name }, index): RuleSetFault[] =>
    used.includes(code) ? [] : [{ severity: "warning", type: "unused", what, name, path: [...path, index] }],
  );
}

function arrearsFaults({ contributions: { arrears } }: RuleSet): RuleSetFault[] {
  const { noticeAfterMissedMonths: notice, endsAfterMissedMonths: ends } = arrears;
  if (ends === null || notice < ends) return [];
  return [
    {
      severity: "warning",
      type: "arrears-notice-too-late",
      notice,
      ends,
      path: ["contributions", "arrears", "noticeAfterMissedMonths"],
    },
  ];
}
