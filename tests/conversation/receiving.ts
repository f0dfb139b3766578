import type { Owed } from "#conversation/deeds/receiving.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, receiptOf, linkedAs, memberScene, stateOf, treasurer } from "./cast.ts";
import type { ContributionRefusal, FoundMember, Outcome } from "#conversation/deed.ts";
import type { Deeds } from "./transcript.ts";

/** A treasurer's scene, the fund's answers, and the lines of the script that lead to the confirmation. */
export const treasurerScene = memberScene(linkedAs(treasurer, ["treasurer"]));
export const found = (...members: readonly FoundMember[]): Outcome => ({
  type: "found",
  members,
  more: false,
});
export const refused = (refusal: ContributionRefusal): Outcome => ({ type: "contribution-refused", refusal });

/** A monthly payer who owes one month, and lives alone. */
export const owedBy = (change: Partial<Owed> = {}): Owed => ({
  member: buaphan,
  due: bahtToSatang(30),
  dueMonths: 1,
  period: bahtToSatang(30),
  periodMonths: 1,
  family: 0,
  ...change,
});

/** One draft, one receipt: what is written under a key, a repeated key gets again. */
export function fund(): Deeds {
  const written = new Set<string>();
  return {
    "find-members": found(buaphan),
    "show-owed": { type: "owed", owed: owedBy() },
    "propose-contribution": ({ amount }) => ({
      type: "proposed",
      proposal: {
        member: buaphan,
        amount,
        lines: [{ from: day("2026-02-01"), to: day("2026-04-30"), amount }],
      },
    }),
    "record-contribution": ({ key, amount }) => {
      const again = written.has(key);
      written.add(key);
      return { type: "recorded", receipt: receiptOf({ total: amount }), again };
    },
    "look-up-draft": ({ key }) =>
      written.has(key) ? { type: "draft-recorded", receipt: receiptOf() } : { type: "draft-not-recorded" },
    "show-contributions": stateOf({ member: treasurer }),
  };
}

export const toConfirm = `
  ฉัน: สวัสดีค่ะ
  ฉัน: [รับเงิน]
  ฉัน: บัวผัน
  ทำ: find-members บัวผัน
  ทำ: show-owed ${buaphan.memberId}
  ฉัน: 90
  ทำ: propose-contribution ${buaphan.memberId} 9000
`;
export const recordDeed = `ทำ: record-contribution 00000000-0000-7000-8000-000000000002 ${buaphan.memberId} 9000 2026-02-01`;
export const lookUpDeed = "ทำ: look-up-draft 00000000-0000-7000-8000-000000000002";
