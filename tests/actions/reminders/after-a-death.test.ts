import { afterEach, beforeEach, expect, test } from "vitest";
import { fileClaim } from "#actions/claim/file-claim.ts";
import { doClaimDeed } from "#actions/deeds/claims.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { perform } from "#actions/perform.ts";
import type { Filing } from "#core/claim/filing.ts";
import { death, outcome, paper } from "../claim/claim-fund.ts";
import { openRemindingFund, reminderDayAtNine, type RemindingFund } from "./reminding.ts";

/**
 * A reminder is decided and lies in the outbox; then somebody dies, and it is told. Those who are reminded are behind, so that it is
 * just they whose death may give nothing: no family is reminded for that.
 */
let fund: RemindingFund;
let memberId: string;
let user: string;
let officer: string;
beforeEach(async () => {
  fund = await openRemindingFund();
  fund.fund.clock.at = reminderDayAtNine;
  await fund.set({});
  officer = await fund.fund.member("1-009", { roles: ["representative"] });
  await fund.fund.member("1-010", { roles: ["chair", "secretary"] });
}, 60_000);
afterEach(() => fund.close());

const reminded = async (joinedOn: string, paid: number, paidOn: string): Promise<void> => {
  ({ memberId, user } = await fund.linked("1-001", { joinedOn }));
  await fund.pays(memberId, paid, paidOn);
  expect(await fund.act(remindIfDue, undefined)).toMatchObject({ reminded: 1 });
};

const filing = (): Filing => ({
  key: "death",
  memberId,
  happening: death("2026-02-05"),
  documents: paper("death-certificate", "beneficiary-id"),
  filedAs: "assisted",
  by: officer,
});

const expectDropped = async (): Promise<void> => {
  await fund.fund.owner`delete from relay.outbox where class <> 'reminder' and sending_id is null`;
  await fund.send();
  expect(fund.calls()).toEqual([]);
  expect(await fund.fund.owner`select from relay.outbox`).toHaveLength(0);
  // Why, is said by the reminder's row and the register together.
  expect(
    await fund.fund.owner`select r.withdrawn_at is not null as withdrawn, m.left_reason, m.left_on::text
      from reminder r, member m where m.member_id = ${memberId}`,
  ).toEqual([{ withdrawn: true, left_reason: "died", left_on: "2026-02-05" }]);
};

test("the claim of a death that gives something takes the waiting reminder with it", async () => {
  await reminded("2024-11-01", 450, "2024-11-01");
  expect(outcome(await fund.act(fileClaim, filing()))).toBe("done");
  await expectDropped();
});

test("so does a death for which the rules give nothing, told by command", async () => {
  await reminded("2025-11-01", 90, "2026-01-20");
  const told = await fund.act(fileClaim, filing());
  expect(told).toMatchObject({ refusal: { type: "nothing-given", isDeathNoted: true } });
  await expectDropped();
  expect(outcome(await fund.act(fileClaim, filing()))).toBe("nothing-given");
});

test("and one that the family tells in the chat", async () => {
  await reminded("2025-11-01", 90, "2026-01-20");
  const { house, fundId, channelId } = fund.fund;
  const claim = {
    memberId,
    as: "linked",
    event: "death",
    on: Temporal.PlainDate.from("2026-02-05"),
    stays: [],
    relation: "self",
    answers: {},
    onPaper: false,
  } as const;
  const told = await perform(
    house,
    fundId,
    (moment) =>
      doClaimDeed(moment, { lineUserId: user, channelId }, { type: "tell-death", key: "death", claim }),
    undefined,
  );
  expect(told).toMatchObject({ refusal: { type: "nothing-given", isDeathNoted: true } });
  await expectDropped();
});
