import { afterAll, beforeAll, expect, test } from "vitest";
import { doClaimDeed } from "#actions/deeds/claims.ts";
import { perform } from "#actions/perform.ts";
import { printedClaim } from "#actions/web/printed.ts";
import type { ClaimDeed, ClaimOutcome } from "#conversation/deeds/claims.ts";
import { lineUser } from "../small-fund.ts";
import { openClaimFund, outcome, paper, type ClaimFund } from "./claim-fund.ts";

/** Somebody who says that they hold a power of attorney: until the committee has seen it, they learn no name by a number. */
let scene: ClaimFund;
const proxy = lineUser(80);
const name = "สมาชิก1-101";
beforeAll(async () => {
  scene = await openClaimFund();
  await scene.fund.link(proxy, await scene.fund.member("2-080"));
});
afterAll(() => scene.fund.close());

const says = (deed: ClaimDeed, lineUserId = proxy): Promise<ClaimOutcome> => {
  const { house, fundId, channelId } = scene.fund;
  const act = (moment: Parameters<typeof doClaimDeed>[0], one: ClaimDeed) =>
    doClaimDeed(moment, { lineUserId, channelId }, one);
  return perform(house, fundId, act, deed);
};
const find = (query: string) => says({ type: "find-claimant", query, event: "illness" });

test("a number gives the beginning of a name only; who types the name knows it", async () => {
  const byNumber = await find("1-101");
  expect(byNumber).toMatchObject({ claimants: [{ as: "proxy", member: { memberNo: "1-101" } }] });
  expect(JSON.stringify(byNumber)).not.toContain(name);
  expect(JSON.stringify(byNumber)).not.toContain("paidUpTo");
  expect(await find(`นาง${name}`)).toMatchObject({ claimants: [] });
  expect(JSON.stringify(await find(name))).toContain(`"name":"${name}"`);
  expect(await find("สมาชิก")).toMatchObject({ claimants: [] });
});

test("nor does the claim tell it that they filed, on no page, before it is approved; the member reads their own", async () => {
  const filing = { filedAs: "proxy", fromLine: proxy, filerName: "นายมา แทน" } as const;
  const documents = paper("discharge-paper", "power-of-attorney");
  const claimId = await scene.filed({ ...filing, documents });
  const shown = async (lineUserId: string): Promise<string> =>
    JSON.stringify(await says({ type: "open-claim", claimId }, lineUserId), (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    );
  const print = async (lineUserId: string): Promise<string> =>
    outcome(await scene.act(printedClaim, { id: claimId, lineUserId }));
  expect(await shown(proxy)).toContain("1-101");
  expect(await shown(proxy)).not.toContain(name);
  expect(await print(proxy)).toBe("not-for-them");
  expect(await shown(scene.line)).toContain(name);
  expect(await print(scene.line)).toBe("done");
  const { representative, chair, deputy } = scene.people;
  for (const by of [representative, chair, deputy]) await scene.vote(claimId, by);
  expect(await shown(proxy)).toContain(name);
  expect(await print(proxy)).toBe("done");
});
