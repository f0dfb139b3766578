import { perform } from "#actions/perform.ts";
import { nameBeneficiaries } from "#actions/register/name-beneficiaries.ts";
import { ok, refused } from "#core/result.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { people } from "../../kinds/list.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { beneficiarySentence, whoSentence } from "../../registration.ts";
import { dayShown } from "../../show.ts";

export const beneficiarySet = command({
  name: "beneficiary set",
  summary: "Writes whom a member has named as beneficiaries, confirmed by a committee member",
  notes: [
    `The list is given whole and replaces the one before, which stays readable. Relations: ${relations.filter((one) => one !== "self").join(", ")}. From the day of death nothing changes any more.`,
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    named: required(people("LIST"), "name=relation, or name=relation=percent for each; commas between"),
    by: required(text("NO"), "the number of the committee member who confirms it"),
  },
  examples: [
    {
      line: 'beneficiary set --fund ban-na --member 1-001 --named "สมใจ ใจดี=child=60,สมชาย ใจดี=child=40" --by 1-002',
    },
  ],
  run: ({ fund, member, named, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const written = await perform(house, fundId, nameBeneficiaries, { memberNo: member, named, byNo: by });
      if (!written.ok) return refused(sentence(written.refusal, { member, by }));
      const { name, version } = written.value;
      const list = written.value.named.map(({ name, relation, sharePercent }) => ({
        name,
        relation,
        sharePercent,
      }));
      return ok({
        json: { fund, memberNo: member, name, version, beneficiaries: list },
        lines: [
          `Beneficiaries of ${name} (${member}), list ${version}:`,
          ...list.map(
            ({ name, relation, sharePercent }) =>
              `  ${name}, ${relation}${sharePercent === undefined ? "" : `, ${sharePercent}%`}`,
          ),
        ],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof nameBeneficiaries>,
  { member, by }: { readonly member: string; readonly by: string },
): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal, "not on the committee");
    case "in-conflict":
      return `Member ${by} is member ${member} or close to them: somebody else of the committee must confirm it.`;
    case "frozen":
      return `Member ${member} died on ${dayShown(refusal.diedOn)}; from that day the list stands as it was.`;
    case "nobody-named":
    case "beneficiary-without-name":
    case "unknown-relation":
    case "named-twice":
    case "shares-for-some":
    case "shares-not-a-hundred":
      return beneficiarySentence(refusal);
  }
}
