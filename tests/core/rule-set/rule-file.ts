import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import { faultInWords } from "#core/rule-set/in-words/fault.ts";

export type Plain = Readonly<Record<string, unknown>>;

/** A small rule file without a fault: each test breaks one thing in it. */
export const aRuleFile = (): Plain => withBenefit({});

/** The file with its one benefit changed; events without a benefit go, so that only the change is found. */
export function withBenefit(change: Plain): Plain {
  const benefit = {
    code: "gift",
    name: "เงินรับขวัญ",
    event: "birth",
    standardKind: "birth",
    waiting: "0 days",
    pays: { amount: 500 },
    documents: ["paper"],
    policy: "ordinary",
    ...change,
  };
  return {
    name: "ระเบียบทดลอง",
    effectiveFrom: "2568-01-01",
    contributions: {
      entranceFee: 10,
      plans: [{ code: "monthly", name: "รายเดือน", months: 1, price: 30 }],
      arrears: { endsAfterMissedMonths: 3 },
    },
    documents: [{ code: "paper", name: "เอกสาร" }],
    events: [
      { code: "birth", name: "คลอดบุตร", concerns: ["child"] },
      { code: "illness", name: "เจ็บป่วย", stay: true },
      {
        code: "study",
        name: "เรียน",
        asks: [
          {
            code: "level",
            name: "ระดับชั้น",
            kind: "choice",
            choices: [
              { code: "primary", name: "ประถม" },
              { code: "secondary", name: "มัธยม" },
            ],
          },
          { code: "grade", name: "เกรด", kind: "number", from: 0, to: 4 },
        ],
      },
    ].filter(({ code }) => code === benefit.event),
    benefits: [benefit],
    approval: {
      roles: [
        { role: "chair", name: "ประธาน", seats: 1 },
        { role: "deputy", name: "รองประธาน", seats: 1 },
        { role: "secretary", name: "เลขานุการ", seats: 1 },
        { role: "treasurer", name: "เหรัญญิก", seats: 1 },
        { role: "representative", name: "ตัวแทน", seats: 3, perCentre: true },
      ],
      policies: [
        {
          code: "ordinary",
          name: "ปกติ",
          steps: [{ does: "approve", of: ["chair"], substitutes: ["deputy"] }],
          payment: { of: ["treasurer"], substitutes: ["secretary"] },
        },
      ],
    },
  };
}

/** "error tiers-overlap benefits/0/pays/byPaidTime/1 ~ benefits/0/pays/byPaidTime/0" */
export const found = (value: unknown): string[] =>
  checkRuleSet(value).faults.map(({ severity, type, path, also }) =>
    [severity, type, path.join("/"), ...(also === undefined ? [] : ["~", also.join("/")])].join(" "),
  );

/** Everything that a volunteer would read about the file. */
export const wordsAbout = (value: unknown): string =>
  checkRuleSet(value)
    .faults.map((fault) => Object.values(faultInWords(fault)).join("\n"))
    .join("\n");
