import { memberWithCitizenId, membersLike } from "#actions/register/find-members.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import type { Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { privateText, text, wholeNumber } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";

export const memberFind = command({
  name: "member find",
  summary: "Finds members by number, name, phone or citizen id",
  notes: [
    "A name is found in almost any spelling: without tone marks, by its sound (สี finds ศรี), with its title, family name first, or with a slip of a letter. A phone is found whole or by its last four digits.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    query: optional(privateText("TEXT"), "a number, a name, a phone or its last four digits"),
    "citizen-id": optional(privateText("ID"), "the whole citizen id"),
    limit: optional(wholeNumber("N", 1, 200), "how many to show", "20"),
  },
  examples: [
    { line: 'member find --fund ban-na --query "ใจดี บัวพัน"' },
    { line: "member find --fund ban-na --query -", input: ["3333"] },
  ],
  run: ({ fund, query, "citizen-id": citizenId, limit = 20 }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if ((query === undefined) === (citizenId === undefined))
        return refused("Give either --query or --citizen-id.");
      if (citizenId === undefined)
        return ok(shown(await perform(house, fundId, membersLike, { query: query ?? "", most: limit })));
      const found = await perform(house, fundId, memberWithCitizenId, citizenId);
      if (!found.ok)
        return refused("--citizen-id is not a citizen id: 13 digits of which the last checks the others.");
      return ok(shown({ members: found.value === undefined ? [] : [found.value], more: false }));
    }),
});

function shown({ members, more }: Awaited<ReturnType<typeof membersLike>>): Answer {
  const rows = members.map(({ memberNo, name, villageNo, paidUpTo, hasLeft }) => [
    memberNo,
    name,
    villageNo === undefined ? "–" : `village ${villageNo}`,
    hasLeft ? "has left" : paidUpTo === undefined ? "nothing paid" : `paid up to ${dayShown(paidUpTo)}`,
  ]);
  const none = "Nobody is found. Try fewer letters, or another spelling.";
  return {
    json: {
      members: members.map(({ memberNo, name, villageNo, paidUpTo, hasLeft }) => ({
        memberNo,
        name,
        villageNo,
        paidUpTo,
        hasLeft,
      })),
      more,
    },
    lines: rows.length === 0 ? [none] : [...columns(rows), ...(more ? ["There are more: add letters."] : [])],
  };
}
