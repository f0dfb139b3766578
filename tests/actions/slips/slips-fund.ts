import { importStatement } from "#actions/bank/import-statement.ts";
import { createFund } from "#actions/create-fund.ts";
import { documentKept } from "#actions/documents/settle-document.ts";
import { perform, type Action } from "#actions/perform.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { confirmSlip, type SlipWish } from "#actions/slips/confirm-slips.ts";
import { refuseSlip } from "#actions/slips/refuse-slip.ts";
import { sendSlip } from "#actions/slips/send-slip.ts";
import { slipRead } from "#actions/slips/settle-slip.ts";
import type { Reply } from "#conversation/reply.ts";
import type { Role } from "#core/fund/office.ts";
import { satang } from "#core/money.ts";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { SlipReason } from "#core/slip/slip.ts";
import { addLink } from "#store/links.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { documentsOfSlip } from "#store/documents.ts";
import { slipById, type Slip } from "#store/slips.ts";
import { rowsOf, ruangThong } from "../bank/bank-fund.ts";
import { done, lineUser, openSmallFund, testCipher, yasothon, type SmallFund } from "../small-fund.ts";

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const baht = (amount: number) => satang(BigInt(amount) * 100n);

/** One fund of the server, and what is done in it. The monthly plan costs thirty baht. */
export interface FundOfTwo {
  readonly fundId: string;
  readonly act: <Command, Outcome>(action: Action<Command, Outcome>, command: Command) => Promise<Outcome>;
  readonly member: (memberNo: string, ...roles: readonly Role[]) => Promise<string>;
  readonly link: (lineUserId: string, memberId: string) => Promise<void>;
  /** A slip whose picture is kept and not read yet; a month for the member. */
  readonly send: (from: string, memberId: string, amount?: number) => Promise<string>;
  readonly read: (slipId: string, code?: SlipCode) => Promise<Slip>;
  readonly slip: (slipId: string) => Promise<Slip>;
  readonly confirm: (by: string, slipId: string, more?: Partial<SlipWish>) => ReturnType<typeof confirmSlip>;
  readonly refuse: (by: string, slipId: string, reason?: SlipReason) => ReturnType<typeof refuseSlip>;
  /** What the bank has: "14/02/2569 | words | | 30.00 | 30.00". */
  readonly bringIn: (by: string, lines: readonly string[]) => Promise<void>;
}

export interface SlipsFunds {
  readonly small: SmallFund;
  readonly one: FundOfTwo;
  readonly other: FundOfTwo;
  /** What was left for somebody on LINE, as plain text, in order. */
  readonly told: (lineUserId: string) => Promise<string[]>;
  readonly errands: (kind: string) => Promise<number>;
}

/** Two funds of one server, in a database of their own. Today is 14 February 2026. */
export async function openSlipsFunds(): Promise<SlipsFunds> {
  const small = await openSmallFund();
  const otherId = small.house.newId();
  const founding = {
    code: "other",
    name: "กองทุนข้างเคียง",
    phone: "043111333",
    rules: yasothon,
    activatedBy: "test",
  };
  done(await perform(small.house, otherId, createFund, founding));
  return {
    small,
    one: fundOf(small, small.fundId),
    other: fundOf(small, otherId),
    told: async (lineUserId) => {
      const rows = await small.owner<{ outbox_id: string; body_sealed: Uint8Array }[]>`
        select outbox_id, body_sealed from relay.outbox where recipient = ${lineUserId} order by outbox_id`;
      return rows.map(({ outbox_id: id, body_sealed: sealed }) =>
        textOf(JSON.parse(testCipher.open(sealed, `outbox.body:${id}`)) as Reply),
      );
    },
    errands: async (kind) => {
      const rows = await small.owner`select 1 from relay.errand where kind = ${kind}`;
      return rows.length;
    },
  };
}

function fundOf({ house, channelId, clock }: SmallFund, fundId: string): FundOfTwo {
  const act: FundOfTwo["act"] = (action, command) => perform(house, fundId, action, command);
  const slip = async (slipId: string): Promise<Slip> => {
    const found = await house.database.inFund(fundId, (fund) => slipById(fund, slipId));
    if (found === undefined) throw new Error("no such slip");
    return found;
  };
  return {
    fundId,
    act,
    slip,
    member: async (memberNo, ...roles) => {
      const joinedOn = day("2025-11-01");
      const { memberId } = done(
        await act(registerMember, { memberNo, givenName: `สมาชิก${memberNo}`, joinedOn }),
      );
      for (const role of roles) done(await act(takeOffice, { memberNo, role, fromOn: joinedOn }));
      return memberId;
    },
    link: (lineUserId, memberId) =>
      house.database.inFund(fundId, async (fund) => {
        await meetAccount(fund, { lineUserId, channelId, at: clock.at });
        const linkId = house.newId();
        const made = {
          linkId,
          lineUserId,
          memberId,
          madeHow: "code",
          madeBy: memberId,
          hearsNews: true,
        } as const;
        await addLink(fund, made, clock.at);
      }),
    send: async (from, memberId, amount = 30) => {
      const [key, messageId] = [house.newId(), house.newId()];
      const payments = [{ memberId, amount: baht(amount) }];
      const sent = { key, messageId, lineUserId: from, channelId, sentBy: memberId, payments };
      const { slipId } = done(await act(sendSlip, sent));
      const [picture] = await house.database.inFund(fundId, (fund) => documentsOfSlip(fund, slipId));
      if (picture === undefined) throw new Error("a slip has its picture's place");
      const { documentId } = picture;
      const hash = Buffer.from(slipId.replaceAll("-", "").repeat(2), "hex");
      await act(documentKept, { documentId, kind: "photo", sizeBytes: 1, exactHash: hash });
      return slipId;
    },
    read: async (slipId, code) => {
      await act(slipRead, {
        slipId,
        reading: code === undefined ? "no-code" : "code",
        ...(code && { code }),
      });
      return slip(slipId);
    },
    confirm: async (by, slipId, more = {}) => {
      const { payments } = await slip(slipId);
      const wish = { slipId, payments, on: day("2026-02-13"), ...more };
      return act(confirmSlip, { by, byActsFor: [], wish });
    },
    refuse: (by, slipId, reason = "not-arrived") =>
      act(refuseSlip, { by, byActsFor: [], slipId, reason, words: "" }),
    bringIn: async (by, lines) => {
      const statement = { account: "bank", rows: rowsOf(lines), layout: ruangThong, by, commit: true };
      done(await act(importStatement, statement));
    },
  };
}

/** A transfer that nobody has heard of yet. */
export const newCode = (number: number): SlipCode => ({
  bank: "004",
  reference: `0130${number.toString().padStart(14, "0")}`,
});

export { done, lineUser };

const textOf = ({ says }: Reply): string =>
  says
    .map((saying) => (saying.type === "text" ? saying.text : saying.type === "card" ? saying.summary : ""))
    .join("\n");
