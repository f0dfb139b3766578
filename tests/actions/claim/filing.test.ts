import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileClaim } from "#actions/claim/file-claim.ts";
import { quoteClaim } from "#actions/claim/quote-claim.ts";
import { withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { registerKin } from "#actions/register/register-kin.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { memberById } from "#store/members.ts";
import { done, lineUser } from "../small-fund.ts";
import { baht, day, death, openClaimFund, outcome, paper, stay, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
beforeAll(async () => {
  scene = await openClaimFund();
});
afterAll(() => scene.fund.close());

const self = { relation: "self", person: null, birthDate: null } as const;

describe("a filing is refused, and nothing is written", () => {
  test.each([
    ["no-such-member", { memberId: "00000000-0000-7000-8000-00000000dead" }],
    ["no-such-event", { happening: { ...stay("2026-02-09", "2026-02-12"), code: "flood" } }],
    [
      "not-about-them",
      { happening: { ...stay("2026-02-09", "2026-02-12"), concerns: { ...self, relation: "father" } } },
    ],
    ["day-to-come", { happening: stay("2026-02-20", "2026-03-02") }],
    ["stay-unclear", { happening: stay("2026-02-12", "2026-02-09") }],
    ["nothing-given", { happening: stay("2026-02-12", "2026-02-12") }],
    ["nothing-given", { happening: stay("2024-12-01", "2024-12-04") }],
    ["missing", { documents: [] }],
    ["missing", { happening: { ...stay("2026-02-09", "2026-02-09"), stays: [] } }],
    ["not-for-them", { fromLine: lineUser(9) }],
    ["not-for-them", { filedAs: "carer", fromLine: lineUser(9) }],
    ["not-for-them", { filedAs: "beneficiary", fromLine: lineUser(9) }],
    ["not-for-them", { filedAs: "caretaker", fromLine: lineUser(9) }],
    ["not-for-them", { filedAs: "committee" }],
    ["filer-name-missing", { filedAs: "proxy", fromLine: lineUser(9) }],
    ["missing", { filedAs: "proxy", fromLine: lineUser(9), filerName: "นายมา" }],
    ["not-on-committee", { filedAs: "assisted" }],
    [
      "not-about-them",
      { happening: death("2026-02-20"), documents: paper("death-certificate", "beneficiary-id") },
    ],
  ] as const)("%s %#", async (type, more) => {
    const { people, fund, line } = scene;
    const { filedAs } = more as { filedAs?: string };
    const by = filedAs === "assisted" ? { by: people.collector } : {};
    await fund.house.database.inFund(fund.fundId, async (tx) => {
      await meetAccount(tx, { lineUserId: lineUser(9), channelId: fund.channelId, at: fund.clock.at });
    });
    expect(outcome(await scene.file({ fromLine: line, ...more, ...by }))).toBe(type);
    expect(await scene.fund.owner`select 1 from claim`).toEqual([]);
  });
});

test("a quote says what would be given and what is missing, and writes nothing", async () => {
  const wished = {
    memberId: scene.people.claimant,
    happening: stay("2026-02-09", "2026-02-12"),
    documents: [],
  };
  const quoted = done(await scene.act(quoteClaim, wished));
  expect(quoted).toMatchObject({
    amount: baht(300),
    isShortOfMoney: false,
    missing: [{ type: "document", document: "discharge-paper" }],
    claims: [{ payee: "member", payees: [{ name: "สมาชิก1-101" }], policy: "ordinary" }],
  });
  expect(await scene.fund.owner`select 1 from claim`).toEqual([]);
});

test("the same draft is one filing, however often and by however many at once it is confirmed", async () => {
  const { act, people, line } = scene;
  const filing = {
    key: "draft-1",
    memberId: people.claimant,
    happening: stay("2026-01-05", "2026-01-07"),
    documents: paper("discharge-paper"),
    filedAs: "self",
    fromLine: line,
  } as const;
  const all = await Promise.all([1, 2, 3, 4].map(() => act(fileClaim, filing)));
  const ids = all.map((one) => done(one).claims[0]?.claimId);
  expect(new Set(ids).size).toBe(1);
  expect(all.filter((one) => !done(one).again)).toHaveLength(1);
  const other = { ...filing, happening: stay("2026-01-05", "2026-01-08") };
  expect(outcome(await act(fileClaim, other))).toBe("same-key-other-wish");
});

test("a night is claimed once: the overlap is named, and free again once the claim is withdrawn", async () => {
  const { act, people, line } = scene;
  const first = await scene.filed({ happening: stay("2025-12-10", "2025-12-13") });
  const again = await scene.file({ happening: stay("2025-12-12", "2025-12-15") });
  expect(again).toMatchObject({
    ok: false,
    refusal: { type: "claimed-before", of: "nights", claimId: first, nights: [day("2025-12-12")] },
  });
  const wished = { memberId: people.claimant, happening: stay("2025-12-12", "2025-12-15"), documents: [] };
  expect(done(await act(quoteClaim, wished)).duplicate).toMatchObject({ of: "nights", claimId: first });
  done(await act(withdrawClaim, { claimId: first, fromLine: line }));
  expect(outcome(await scene.file({ happening: stay("2025-12-12", "2025-12-15") }))).toBe("done");
});

test("two drafts for the same nights at the same moment are one claim", async () => {
  const happening = stay("2025-12-20", "2025-12-22");
  const both = await Promise.all([scene.file({ happening }), scene.file({ happening })]);
  expect(both.map(outcome).toSorted()).toEqual(["claimed-before", "done"]);
});

test("the database itself refuses a mark that stands", async () => {
  const { owner, fundId } = scene.fund;
  const [mark] = await owner`select claim_id, mark from claim_mark where freed_at is null limit 1`;
  const [other] = await owner`select claim_id from claim where claim_id <> ${mark?.["claim_id"]} limit 1`;
  await expect(
    owner`insert into claim_mark (fund_id, claim_id, mark) values (${fundId}, ${other?.["claim_id"]}, ${mark?.["mark"]})`,
  ).rejects.toThrow(/claim_mark_once/u);
});

test("a birth is claimed once, with its nights and gift together", async () => {
  const birth = stay("2026-02-01", "2026-02-03", {
    code: "birth",
    concerns: { relation: "child", person: null, birthDate: day("2026-02-01") },
    answers: {},
  });
  const documents = paper("birth-certificate", "discharge-paper");
  const filed = done(await scene.file({ happening: birth, documents }));
  expect(filed.claims).toMatchObject([{ benefits: ["child-gift", "mother-nights"], amount: baht(700) }]);
  const again = await scene.file({ happening: { ...birth, stays: [] }, documents });
  expect(again).toMatchObject({ ok: false, refusal: { type: "claimed-before", of: "birth" } });
  // A night of the birth is a night in hospital: it is not paid as an illness too.
  const ill = await scene.file({ happening: stay("2026-02-02", "2026-02-04") });
  expect(ill).toMatchObject({ ok: false, refusal: { type: "claimed-before", of: "nights" } });
});

test("a birth at home asks for no nights", async () => {
  const happening = {
    ...stay("2026-01-20", "2026-01-20"),
    code: "birth",
    stays: [],
    concerns: { relation: "child", person: null, birthDate: null } as const,
    answers: {},
  };
  const wished = { memberId: scene.people.claimant, happening, documents: paper("birth-certificate") };
  const quoted = done(await scene.act(quoteClaim, wished));
  expect(quoted).toMatchObject({
    amount: baht(500),
    missing: [],
    claims: [{ benefits: [{ benefit: "child-gift" }] }],
  });
});

describe("a death", () => {
  const documents = paper("death-certificate", "beneficiary-id");

  test("is filed by whom the member named, ends the membership at once, and is claimed once", async () => {
    const { fund, pays } = scene;
    const dead = await fund.member("1-150", {
      villageNo: 1,
      joinedOn: day("2024-11-01"),
      beneficiaries: [{ name: "นางคำ ใจดี", relation: "spouse" }],
    });
    await pays(dead, "2024-11-01");
    await pays(dead, "2025-11-01");
    const widow = await fund.member("1-151", { title: "นาง", givenName: "คำ", familyName: "ใจดี" });
    await fund.link(lineUser(5), widow);
    const filing = {
      memberId: dead,
      happening: death("2026-02-20"),
      documents,
      filedAs: "beneficiary",
      fromLine: lineUser(5),
    } as const;
    expect(outcome(await scene.file({ ...filing, filedAs: "proxy", filerName: "นายมา" }))).toBe(
      "not-for-them",
    );
    const filed = done(await scene.file(filing));
    expect(filed).toMatchObject({
      endedMembership: true,
      claims: [{ amount: baht(3000), payee: "beneficiary", payees: [{ name: "นางคำ ใจดี" }] }],
    });
    const member = await fund.house.database.inFund(fund.fundId, (tx) => memberById(tx, dead));
    expect(member).toMatchObject({ leftReason: "died", leftOn: day("2026-02-20") });
    const again = await scene.file({ ...filing, happening: death("2026-02-19") });
    expect(again).toMatchObject({ ok: false, refusal: { type: "claimed-before", of: "death" } });
  });

  test("is filed by the registered caretaker, or by a committee member who helps", async () => {
    const { fund, people, act, pays } = scene;
    const dead = await fund.member("1-160", { villageNo: 1, joinedOn: day("2024-11-01") });
    await pays(dead, "2024-11-01");
    await pays(dead, "2025-11-01");
    const carer = await fund.member("1-161", {});
    await fund.link(lineUser(6), carer);
    const filing = {
      memberId: dead,
      happening: death("2026-02-20"),
      documents,
      fromLine: lineUser(6),
    } as const;
    expect(outcome(await scene.file({ ...filing, filedAs: "caretaker" }))).toBe("not-for-them");
    done(
      await act(registerKin, {
        memberNo: "1-160",
        byNo: "1-005",
        kinNo: "1-161",
        relation: "child",
        isCaretaker: true,
      }),
    );
    const assisted = done(
      await scene.file({
        memberId: dead,
        happening: death("2026-02-20"),
        documents,
        filedAs: "assisted",
        by: people.secretary,
      }),
    );
    // Nobody is named: a meeting says who the heir is.
    expect(assisted.claims[0]?.payees).toEqual([]);
    const story = await scene.story(assisted.claims[0]?.claimId ?? "");
    expect(story.filedBy?.memberId).toBe(people.secretary);
    done(await act(withdrawClaim, { claimId: story.claimId, by: people.secretary }));
    expect(outcome(await scene.file({ ...filing, filedAs: "caretaker" }))).toBe("done");
  });
});
