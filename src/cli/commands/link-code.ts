import { issueLinkCode } from "#actions/link-member.ts";
import { perform } from "#actions/perform.ts";
import { showLinkCode } from "#core/member/link-code.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../command.ts";
import { inFund, noMember } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { required } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";
import { instantShown } from "../show.ts";

export const linkCode = command({
  name: "link-code",
  summary: "Issues a code with which a member links their LINE account",
  notes: [
    "The code is shown this once and kept only as a hash. It works once, for 24 hours, and not for whoever issued it.",
    "The member types it in the fund's chat. Capitals, spaces and the dash do not matter.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the number of the member to be linked"),
    by: required(text("NO"), "the number of the committee member or collector who hands the code over"),
  },
  examples: [{ line: "link-code --fund ban-na --member 1-001 --by 1-002" }],
  run: ({ fund, member, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const issued = await perform(house, fundId, issueLinkCode, { memberNo: member, issuedByNo: by });
      if (!issued.ok) return refused(sentence(issued.refusal, member, by));
      const { expiresAt, member: found } = issued.value;
      const code = showLinkCode(issued.value.code);
      return ok({
        json: { code, expiresAt, member: { memberNo: found.memberNo, name: found.name } },
        lines: [code, `for ${found.name} (${found.memberNo}), until ${instantShown(expiresAt)}`],
      });
    }),
});

function sentence({ type }: RefusalOf<typeof issueLinkCode>, member: string, by: string): string {
  switch (type) {
    case "no-such-member":
      return noMember(member);
    case "no-such-issuer":
      return noMember(by);
    case "member-has-left":
      return `Member ${member} has left the fund, so that there is nothing to link.`;
    case "not-allowed-to-issue":
      return `Member ${by} holds no office that issues codes today: the auditor and plain members do not. To give them one: ${program} committee add --help`;
  }
}
