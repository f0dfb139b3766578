import type { ReceiptPart } from "#core/contribution/decide-receipt.ts";
import type { Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { accountsOf } from "#store/accounts.ts";
import { closedThrough } from "#store/funds.ts";
import { householdOf } from "#store/households.ts";
import { rolesOn } from "#store/offices.ts";
import { payersById, type PayingMember } from "../payer.ts";
import type { Moment } from "../perform.ts";
import type { ReceiptWish } from "./record-receipts.ts";

/** Everything by which the receipts of one transaction are judged, asked once for all of them. */
export interface ReceiptBook {
  readonly payers: ReadonlyMap<string, PayingMember>;
  readonly receivers: (memberId: string) => Receiver;
  readonly banks: ReadonlySet<string>;
  readonly closedThrough: Temporal.PlainDate | undefined;
  /** What was just decided is covered for the receipts after it. */
  readonly cover: (parts: readonly ReceiptPart[]) => void;
}

export interface Receiver {
  readonly receiver: { readonly memberId: string; readonly roles: readonly Role[] };
  readonly name: string;
  readonly household: ReadonlySet<string>;
}

export async function bookOf({ fund, today }: Moment, wishes: readonly ReceiptWish[]): Promise<ReceiptBook> {
  const receiverIds = [...new Set(wishes.map(({ receivedBy }) => receivedBy))];
  const payerIds = wishes.flatMap(({ payments }) => payments.map(({ memberId }) => memberId));
  const [everybody, roles, closed, households, banks] = await Promise.all([
    payersById(fund, [...new Set([...payerIds, ...receiverIds])]),
    rolesOn(fund, receiverIds, today),
    closedThrough(fund),
    Promise.all(receiverIds.map(async (id) => [id, await householdOf(fund, id)] as const)),
    wishes.some(({ into }) => into !== undefined) ? accountsOf(fund) : [],
  ]);
  const payers = new Map(everybody);
  const household = new Map(households);
  return {
    payers,
    receivers: (memberId) => {
      const paying = everybody.get(memberId);
      return {
        receiver: { memberId, roles: roles.get(memberId) ?? [] },
        name: paying === undefined ? "" : fullName(paying.member),
        household: household.get(memberId) ?? new Set(),
      };
    },
    banks: new Set(banks.map(({ account }) => account).filter((code) => /^bank(?::|$)/u.test(code))),
    closedThrough: closed,
    cover: (parts) => {
      for (const { member, lines } of parts) {
        const paying = payers.get(member.memberId);
        if (paying === undefined) continue;
        const { joinedOn } = member;
        const covered = [...paying.payer.covered, ...lines];
        // What the first receipt had to do is done: the fee is paid, and the membership has begun.
        payers.set(member.memberId, { member, payer: { ...paying.payer, joinedOn, covered } });
      }
    },
  };
}
