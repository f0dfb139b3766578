import { randomBytes } from "node:crypto";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { closeMonth, type ClosedPeriod } from "#actions/books/close-month.ts";
import { handIn } from "#actions/books/hand-in.ts";
import { payExpense } from "#actions/books/pay-expense.ts";
import { postOnce } from "#actions/books/post.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { verifyLedger, type Verified } from "#actions/books/verify-ledger.ts";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { makeEntry, reversalOf, type EntryDraft } from "#core/ledger/entry.ts";
import { bahtToSatang } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { closedThrough } from "#store/funds.ts";
import { entryById } from "#store/ledger.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";

/** A small fund with a treasurer, a chair, a collector and three members, and short words for what happens to its books. */
export interface OpenBooks extends SmallFund {
  readonly treasurer: string;
  readonly chair: string;
  readonly collector: string;
  readonly members: readonly string[];
  /** Each gives the entry's id. */
  readonly contribute: (memberId: string, baht: number, on: string, by?: string) => Promise<string>;
  readonly donate: (baht: number, on: string) => Promise<string>;
  readonly spend: (baht: number, on: string, subFund?: string) => Promise<string>;
  readonly post: (draft: Omit<EntryDraft, "closedThrough">) => Promise<string>;
  readonly reverse: (entryId: string) => Promise<string>;
  readonly cancel: (entryId: string) => Promise<void>;
  readonly handOver: (baht: number, on: string) => Promise<void>;
  readonly closeUntil: (month: string) => Promise<ClosedPeriod>;
  readonly verify: (seal?: string) => Promise<Verified>;
}

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const newKey = (): string => randomBytes(8).toString("hex");

export async function openBooks(): Promise<OpenBooks> {
  const small = await openSmallFund();
  const { house, fundId } = small;
  const treasurer = await small.member("T", { roles: ["treasurer"] });
  const chair = await small.member("C", { roles: ["chair"] });
  const collector = await small.member("B", { roles: ["collector"] });
  const members = [await small.member("1"), await small.member("2"), await small.member("3")];
  const post: OpenBooks["post"] = (draft) =>
    perform(
      house,
      fundId,
      async (moment) => {
        const entry = makeEntry({ ...draft, closedThrough: await closedThrough(moment.fund) });
        const act = {
          decide: async () => ok({ entry, writtenBy: treasurer }),
          tell: async (id: string) => id,
        };
        return done(await postOnce(moment, { key: newKey(), says: [] }, act)).value;
      },
      undefined,
    );
  return {
    ...small,
    treasurer,
    chair,
    collector,
    members,
    post,
    contribute: async (memberId, baht, on, by = treasurer) => {
      const key = newKey();
      const paid = {
        key,
        memberId,
        amount: bahtToSatang(baht),
        method: "cash",
        happenedOn: day(on),
      } as const;
      done(
        await perform(house, fundId, recordContribution, { ...paid, receivedBy: by, receiverActsFor: [] }),
      );
      const [row] = await small.owner`select entry_id from entry where idempotency_key = ${key}`;
      return String(row?.["entry_id"]);
    },
    donate: async (baht, on) => {
      const gift = {
        kind: "donation",
        amount: bahtToSatang(baht),
        into: "cash",
        on: day(on),
        from: "ร้านค้าบ้านนา",
      } as const;
      return done(await perform(house, fundId, receiveMoney, { key: newKey(), by: treasurer, ...gift }))
        .entryId;
    },
    spend: async (baht, on, subFund = "welfare") => {
      const spent = {
        account: "expense:travel",
        subFund,
        amount: bahtToSatang(baht),
        from: "cash",
        on: day(on),
      };
      const words = { receiver: "นายสมชาย ใจดี", purpose: "ค่ารถไปประชุม" };
      return done(
        await perform(house, fundId, payExpense, { key: newKey(), by: treasurer, ...spent, ...words }),
      ).entryId;
    },
    reverse: (entryId) =>
      perform(
        house,
        fundId,
        async (moment) => {
          const original = await entryById(moment.fund, entryId);
          if (original === undefined) throw new Error("there is nothing to reverse");
          const entry = reversalOf(original, await closedThrough(moment.fund));
          const act = {
            decide: async () => ok({ entry, writtenBy: treasurer }),
            tell: async (id: string) => id,
          };
          return done(await postOnce(moment, { key: newKey(), says: [] }, act)).value;
        },
        undefined,
      ),
    cancel: async (entryId) => {
      const receipt = await house.database.inFund(fundId, (fund) => receiptOfEntry(fund, entryId));
      const wish = { key: newKey(), by: treasurer, receiptId: receipt?.receiptId ?? "", reason: "เขียนผิดชื่อ" };
      done(await perform(house, fundId, cancelReceipt, wish));
    },
    handOver: async (baht, on) => {
      const wish = {
        key: newKey(),
        by: treasurer,
        collectorId: collector,
        counted: bahtToSatang(baht),
        on: day(on),
      };
      done(await perform(house, fundId, handIn, wish));
    },
    closeUntil: async (month) =>
      done(await perform(house, fundId, closeMonth, { by: treasurer, month: day(`${month}-01`) })),
    verify: (seal) => perform(house, fundId, verifyLedger, { ...(seal !== undefined && { seal }) }),
  };
}
