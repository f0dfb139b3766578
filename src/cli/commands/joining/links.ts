import { memberNumbered } from "#actions/find-member.ts";
import { cutLinks, listLinks, type LinksMeant, type ShownLink } from "#actions/joining/cut-links.ts";
import { perform, type House } from "#actions/perform.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { columns, instantShown } from "../../show.ts";

const options = {
  fund: required(text("CODE"), "the fund's code"),
  member: optional(text("NO"), "the member's number"),
  line: optional(text("USER"), "the LINE user's id, as link list shows it"),
};

export const linkList = command({
  name: "link list",
  summary: "Shows who acts for whom on LINE: a member's links, an account's, or all",
  options,
  examples: [{ line: "link list --fund ban-na --member 1-001" }],
  run: ({ fund, member, line }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const meant = await linksMeant(house, fundId, { member, line });
      if (!meant.ok) return meant;
      const links = await perform(house, fundId, listLinks, meant.value);
      const none = `No link stands there. To issue a code for one: ${program} link-code --help`;
      return ok({ json: links.map(inJson), lines: links.length === 0 ? [none] : columns(links.map(inRow)) });
    }),
});

export const linkCut = command({
  name: "link cut",
  summary: "Cuts links at once: a lost telephone, a link to the wrong person",
  notes: [
    "--line alone cuts every link of that LINE account (a lost telephone), --member alone every link to that member, both together the one between them. The account, the member's other accounts and the registrar are told. Contributions and membership stay as they are.",
  ],
  options: {
    ...options,
    by: required(text("NO"), "the number of the committee member or collector who cuts"),
  },
  examples: [{ line: "link cut --fund ban-na --line U000000000000000000000000000000a1 --by 1-001" }],
  run: ({ fund, member, line, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (member === undefined && line === undefined)
        return refused("link cut needs --line, --member or both: nothing was cut.");
      const meant = await linksMeant(house, fundId, { member, line });
      if (!meant.ok) return meant;
      const cutter = await perform(house, fundId, memberNumbered, by);
      if (cutter === undefined) return refused(noMember(by));
      const cut = await perform(house, fundId, cutLinks, { ...meant.value, by: cutter.memberId });
      if (cut.ok)
        return ok({
          json: { fund, cut: cut.value.map(inJson) },
          lines: cut.value.map(
            ({ lineUserId, member }) =>
              `${lineUserId} no longer acts for ${member.name} (${member.memberNo}).`,
          ),
        });
      switch (cut.refusal.type) {
        case "not-allowed":
          return refused(
            `Member ${by} holds no office that cuts links today. To give them one: ${program} committee add --help`,
          );
        case "no-such-link":
          return refused(`No such link stands: ${program} link list --fund ${fund}`);
      }
    }),
});

async function linksMeant(
  house: House,
  fundId: string,
  { member, line }: { readonly member: string | undefined; readonly line: string | undefined },
): Promise<Result<LinksMeant, string>> {
  const found = member === undefined ? undefined : await perform(house, fundId, memberNumbered, member);
  if (member !== undefined && found === undefined) return refused(noMember(member));
  return ok(onlyGiven({ memberId: found?.memberId, lineUserId: line }));
}

const inJson = ({ lineUserId, member, linkedAt, madeHow, hearsNews }: ShownLink) => ({
  line: lineUserId,
  memberNo: member.memberNo,
  name: member.name,
  linkedAt,
  madeHow,
  hearsNews,
});

const inRow = ({ lineUserId, member, linkedAt, madeHow }: ShownLink): string[] => [
  lineUserId,
  member.memberNo,
  member.name,
  `by ${madeHow}, ${instantShown(linkedAt)}`,
];
