import { isToCome } from "#core/books/act.ts";
import type { MoneyTakenBack, TakeBackMoney, TakeBackRefusal } from "#core/claim/paying.ts";
import { mayBe } from "#core/claim/stage.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { makeEntry } from "#core/ledger/entry.ts";
import { sumSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { freeMarks } from "#store/claim-marks.ts";
import { balanceOf, lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import { bookedAs, ownEntry } from "../books/booked.ts";
import { postOnce } from "../books/post.ts";
import type { Moment } from "../perform.ts";
import { openedClaim, recordAct, type Opened } from "./opened.ts";
import { owedAccount } from "./owed.ts";

/** Money that was paid ahead and then refused came back, whole: it lies in the fund's box or bank again, and the claim is over. */
export async function reclaim(
  moment: Moment,
  taken: TakeBackMoney,
): Promise<Result<MoneyTakenBack, TakeBackRefusal>> {
  const { key, claimId, by, into, on } = taken;
  const opened = await openedClaim(moment, claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const closedThrough = await lockBooks(moment.fund);
  const posted = await postOnce(
    moment,
    { key, says: ["reclaim", claimId, by, into, on] },
    {
      decide: async () => {
        const refusal = await whyNot(moment, opened, taken);
        if (refusal !== undefined) return refused(refusal);
        const account = owedAccount(claimId);
        const amount = await balanceOf(moment.fund, account);
        const entry = makeEntry({
          kind: "reclaim",
          happenedOn: on,
          closedThrough,
          debits: [{ account: into, amount }],
          credits: [{ account, amount }],
        });
        const save = async (): Promise<void> => {
          await freeMarks(moment.fund, claimId, moment.at);
          const facts = { amount: amount.toString() };
          await recordAct(moment, opened, { kind: "reclaimed", facts, by });
        };
        return ok({ entry, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const entry = await ownEntry(moment, entryId);
        return { ...bookedAs(entry, moment), amount: sumSatang(entry.debits.map(({ amount }) => amount)) };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

async function whyNot(
  { fund, today }: Moment,
  { state }: Opened,
  { by, into, on }: TakeBackMoney,
): Promise<TakeBackRefusal | undefined> {
  if (!mayBe(state, "reclaimed")) return { type: "not-now", stage: state.stage };
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayKeepMoney(held)) return { type: "not-treasurer" };
  if (isToCome(on, today)) return { type: "day-to-come" };
  return (await moneyPlaces(fund, [into])).has(into) ? undefined : { type: "no-such-place", account: into };
}
