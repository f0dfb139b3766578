import { castVote } from "#actions/claim/cast-vote.ts";
import { fileClaim } from "#actions/claim/file-claim.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { claimStory } from "#actions/claim/claim-story.ts";
import { perform, type Action } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import type { Happening } from "#core/benefit/facts.ts";
import type { Filed, Filing } from "#core/claim/filing.ts";
import type { PayClaim } from "#core/claim/paying.ts";
import type { ClaimStory } from "#core/claim/story.ts";
import { bahtToSatang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const baht = bahtToSatang;

/** A fund with a whole committee, money, and a member of village 1 who has paid for a year and speaks from `lineUser(1)`. */
export interface ClaimFund {
  readonly fund: SmallFund;
  readonly people: Readonly<
    Record<
      | "chair"
      | "deputy"
      | "secretary"
      | "treasurer"
      | "registrar"
      | "representative"
      | "second"
      | "collector"
      | "claimant",
      string
    >
  >;
  readonly line: string;
  readonly key: () => string;
  readonly act: <Command, Outcome>(action: Action<Command, Outcome>, command: Command) => Promise<Outcome>;
  readonly pays: (memberId: string, on: string, amount?: number) => Promise<void>;
  readonly file: (more?: Partial<Filing>) => Promise<Result<Filed, { readonly type: string }>>;
  /** Files three nights in hospital and gives the claim's id. */
  readonly filed: (more?: Partial<Filing>) => Promise<string>;
  readonly vote: (
    claimId: string,
    by: string,
    says?: "yes" | "no",
    reason?: string,
  ) => Promise<Result<unknown, { readonly type: string }>>;
  /** Certified and approved by the ordinary way. */
  readonly approved: (more?: Partial<Filing>) => Promise<string>;
  readonly payment: (claimId: string, more?: Partial<PayClaim>) => PayClaim;
  readonly paid: (more?: Partial<Filing>) => Promise<string>;
  readonly story: (claimId: string) => Promise<ClaimStory>;
}

export const stay = (from: string, to: string, more: Partial<Happening> = {}): Happening => ({
  code: "illness",
  day: day(from),
  stays: [{ from: day(from), to: day(to) }],
  concerns: { relation: "self", person: null, birthDate: null },
  reference: null,
  answers: { hospital: "โรงพยาบาลบ้านนา" },
  ...more,
});

export const death = (on: string): Happening => ({
  ...stay(on, on),
  code: "death",
  stays: [],
  answers: {},
});

export const paper = (...codes: string[]) => codes.map((code) => ({ code }));

export async function openClaimFund(): Promise<ClaimFund> {
  const fund = await openSmallFund();
  const inVillage = { villageNo: 1, joinedOn: day("2024-11-01") };
  const officer = (
    no: string,
    ...roles: Parameters<SmallFund["member"]>[1] extends infer _ ? string[] : never
  ) => fund.member(no, { ...inVillage, roles: roles as never });
  const people = {
    chair: await officer("1-001", "chair"),
    deputy: await officer("1-002", "deputy"),
    secretary: await officer("1-003", "secretary"),
    treasurer: await officer("1-004", "treasurer"),
    registrar: await officer("1-005", "registrar"),
    representative: await officer("1-006", "representative"),
    second: await officer("1-007", "representative"),
    collector: await officer("1-008", "collector"),
    claimant: await fund.member("1-101", { ...inVillage, sex: "female" }),
  };
  const line = lineUser(1);
  await fund.link(line, people.claimant);
  let keys = 0;
  const key = (): string => `key-${(keys += 1)}`;
  const act: ClaimFund["act"] = (action, command) => perform(fund.house, fund.fundId, action, command);
  const pays: ClaimFund["pays"] = async (memberId, on, amount = 360) => {
    const wish = { key: key(), memberId, amount: baht(amount), receivedBy: people.treasurer } as const;
    done(
      await act(recordContribution, {
        ...wish,
        receiverActsFor: [],
        method: "cash",
        happenedOn: day(on),
      }),
    );
  };
  await pays(people.claimant, "2024-11-01");
  await pays(people.claimant, "2025-11-01");
  for (const no of ["2-001", "2-002", "2-003", "2-004", "2-005"])
    await pays(await fund.member(no, { joinedOn: day("2025-11-01"), villageNo: 2 }), "2025-12-01");
  // Links of the first days are old by now.
  fund.wait({ hours: 24 * 8 });

  const file: ClaimFund["file"] = (more = {}) =>
    act(fileClaim, {
      key: key(),
      memberId: people.claimant,
      happening: stay("2026-02-09", "2026-02-12"),
      documents: paper("discharge-paper"),
      filedAs: "self",
      fromLine: line,
      ...more,
    });
  const filed: ClaimFund["filed"] = async (more) => done(await file(more)).claims[0]?.claimId ?? "";
  const vote: ClaimFund["vote"] = (claimId, by, says = "yes", reason) =>
    act(castVote, { claimId, by, says, ...(reason !== undefined && { reason }) });
  const approved: ClaimFund["approved"] = async (more) => {
    const claimId = await filed(more);
    for (const by of [people.representative, people.chair, people.deputy]) done(await vote(claimId, by));
    return claimId;
  };
  const payment: ClaimFund["payment"] = (claimId, more) => ({
    key: key(),
    claimId,
    by: people.treasurer,
    from: "cash",
    on: day("2026-02-22"),
    receivers: [{ name: "สมาชิก1-101" }],
    witnesses: [{ name: "นางพยาน ใจดี" }],
    ...more,
  });
  return {
    fund,
    people,
    line,
    key,
    act,
    pays,
    file,
    filed,
    vote,
    approved,
    payment,
    paid: async (more) => {
      const claimId = await approved(more);
      done(await act(payClaim, payment(claimId)));
      return claimId;
    },
    story: async (claimId) => {
      const story = await act(claimStory, claimId);
      if (story === undefined) throw new Error("there is no such claim");
      return story;
    },
  };
}

/** What a refusal is called, "done" where there is none. */
export const outcome = (result: Result<unknown, { readonly type: string }>): string =>
  result.ok ? "done" : result.refusal.type;
