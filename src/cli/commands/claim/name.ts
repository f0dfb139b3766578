import { delegate, delegationsOf, endDelegation } from "#actions/claim/delegates.ts";
import { nameHeir } from "#actions/claim/name-heir.ts";
import { nameSubstitute } from "#actions/claim/name-substitute.ts";
import { memberNumbers } from "#actions/claim/show-claims.ts";
import { perform, type House } from "#actions/perform.ts";
import type { Delegation } from "#core/claim/acting.ts";
import { ok } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { dayShown } from "../../show.ts";
import {
  claim,
  fund,
  inClaim,
  listed,
  memberNo,
  membersNamed,
  openingJson,
  openingLine,
  refuse,
} from "./claim-parts.ts";

const byMeeting = {
  resolution: required(text("NO"), "the resolution's number in the minutes"),
  "resolution-on": required(day("DAY", { direction: "past" }), "the day of that meeting"),
};

export const claimSubstitute = command({
  name: "claim substitute",
  summary: "Names, by a meeting's resolution, who sits where conflicts of interest leave too few",
  options: {
    fund,
    claim,
    member: required(memberNo, "the number of whoever is named"),
    ...byMeeting,
    by: required(memberNo, "the number of the secretary"),
  },
  examples: [
    {
      line: "claim substitute --fund ban-rai --claim CL/3 --member 1-002 --resolution 3/2569 --resolution-on 2569-02-18 --by 1-003",
    },
  ],
  run: (given, parts) =>
    inClaim(
      parts,
      { ...given, members: [given.by, given.member] },
      async ({ house, fundId, claimId, ids }) => {
        const named = await perform(house, fundId, nameSubstitute, {
          claimId,
          by: ids.get(given.by) ?? "",
          memberId: ids.get(given.member) ?? "",
          resolution: { number: given.resolution, on: given["resolution-on"] },
        });
        if (!named.ok) return refuse(named.refusal);
        return ok({ json: openingJson(named.value), lines: [openingLine(named.value)] });
      },
    ),
});

export const claimHeir = command({
  name: "claim heir",
  summary: "Notes who the meeting resolved to be the heir, where no named beneficiary lives",
  options: {
    fund,
    claim,
    name: required(text("NAME"), "the heir's name"),
    relation: optional(text("WORD"), "how they are related to the member"),
    agreed: required(text("LIST"), "the numbers of who agreed in the meeting, with commas between them"),
    "none-lives": flag("the meeting found that nobody whom the member named is alive"),
    ...byMeeting,
    by: required(memberNo, "the number of the committee member who notes it"),
  },
  examples: [
    {
      line: 'claim heir --fund ban-rai --claim CL/4 --name "นางคำ ใจดี" --relation spouse --agreed 1-001,1-003,1-004 --resolution 4/2569 --resolution-on 2569-02-19 --by 1-003',
    },
  ],
  run: (given, parts) => {
    const agreed = listed(given.agreed);
    return inClaim(
      parts,
      { ...given, members: [given.by, ...agreed] },
      async ({ house, fundId, claimId, ids }) => {
        const { name, relation } = given;
        const named = await perform(house, fundId, nameHeir, {
          claimId,
          by: ids.get(given.by) ?? "",
          heirs: [{ name, ...onlyGiven({ relation }) }],
          ...(given["none-lives"] && { noneLives: true }),
          agreed: agreed.map((number) => ids.get(number) ?? ""),
          resolution: { number: given.resolution, on: given["resolution-on"] },
        });
        if (!named.ok) return refuse(named.refusal);
        return ok({ json: { heir: name }, lines: [`${name} gets it.`] });
      },
    );
  },
});

export const delegateAdd = command({
  name: "delegate add",
  summary: "Names who votes for a committee member while they are away",
  notes: ["Never somebody who sits in the same sitting, and never chair and treasurer in one hand."],
  options: {
    fund,
    member: required(memberNo, "the number of whoever is away"),
    delegate: required(memberNo, "the number of whoever stands in"),
    from: required(day("DAY"), "the first day"),
    until: required(day("DAY"), "the last day"),
    by: required(memberNo, "their own number, or the chair's"),
  },
  examples: [
    {
      line: "delegate add --fund ban-rai --member 1-006 --delegate 1-007 --from 2569-02-20 --until 2569-02-28 --by 1-001",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const ids = await membersNamed(house, fundId, [given.member, given.delegate, given.by]);
      if (!ids.ok) return ids;
      const idOf = (number: string): string => ids.value.get(number) ?? "";
      const { from, until } = given;
      const named = await perform(house, fundId, delegate, {
        by: idOf(given.by),
        memberId: idOf(given.member),
        delegate: idOf(given.delegate),
        from,
        until,
      });
      if (!named.ok) return refuse(named.refusal);
      return ok({
        json: { delegation: named.value.delegationId, from, until },
        lines: [`${given.delegate} votes for ${given.member} from ${dayShown(from)} to ${dayShown(until)}.`],
      });
    }),
});

export const delegateList = command({
  name: "delegate list",
  summary: "Shows who stands in for whom, today and later",
  options: { fund },
  examples: [{ line: "delegate list --fund ban-rai" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const shown = await delegationsShown(house, fundId);
      return ok({
        json: {
          delegations: shown.map(({ member, delegate: by, from, until }) => ({
            member,
            delegate: by,
            from,
            until,
          })),
        },
        lines:
          shown.length === 0
            ? ["Nobody stands in for anybody."]
            : shown.map(
                ({ member, delegate: by, from, until }) =>
                  `${by} for ${member}, ${dayShown(from)} to ${dayShown(until)}`,
              ),
      });
    }),
});

export const delegateEnd = command({
  name: "delegate end",
  summary: "Ends a delegation before its last day",
  options: {
    fund,
    member: required(memberNo, "the number of whoever was away"),
    by: required(memberNo, "their own number, the delegate's, or the chair's"),
  },
  examples: [{ line: "delegate end --fund ban-rai --member 1-006 --by 1-001" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const ids = await membersNamed(house, fundId, [given.member, given.by]);
      if (!ids.ok) return ids;
      const meant = (await delegationsShown(house, fundId)).find(({ member }) => member === given.member);
      const wish = { delegationId: meant?.delegationId ?? "", by: ids.value.get(given.by) ?? "" };
      const ended = await perform(house, fundId, endDelegation, wish);
      if (!ended.ok) return refuse(ended.refusal);
      return ok({ json: { member: given.member, ended: true }, lines: ["It has ended."] });
    }),
});

async function delegationsShown(
  house: House,
  fundId: string,
): Promise<(Pick<Delegation, "delegationId" | "from" | "until"> & { member: string; delegate: string })[]> {
  const all = await perform(house, fundId, delegationsOf, undefined);
  const ids = all.flatMap(({ memberId, delegate: by }) => [memberId, by]);
  const numbers = await perform(house, fundId, memberNumbers, ids);
  return all.map(({ delegationId, memberId, delegate: by, from, until }) => ({
    delegationId,
    member: numbers.get(memberId) ?? "",
    delegate: numbers.get(by) ?? "",
    from,
    until,
  }));
}
