import { sql, type SQL } from "drizzle-orm";
import { expect } from "vitest";
import { checkReceipt, type CheckReceipt, type ReceiptChecked } from "#actions/books/check-receipt.ts";
import { verifyLedger, type Verified } from "#actions/books/verify-ledger.ts";
import { openDatabase, type FundTx } from "#store/database.ts";
import { testCipher } from "../small-fund.ts";
import type { OpenBooks } from "./open-books.ts";

/** Somebody who has the superuser's password and puts every trigger to sleep. Each change is undone after it was looked at. */
export interface Superuser {
  /** What verify says after these changes, which nobody else ever sees. */
  readonly after: (...changes: readonly SQL[]) => Promise<Verified>;
  readonly sealAfter: (seal: string, ...changes: readonly SQL[]) => Promise<Verified>;
  readonly receiptAfter: (asked: CheckReceipt, ...changes: readonly SQL[]) => Promise<ReceiptChecked>;
  readonly close: () => Promise<void>;
}

const undone = new Error("undone");

export function openSuperuser({ database: { ownerUrl }, fundId }: OpenBooks): Superuser {
  const database = openDatabase({
    appUrl: ownerUrl,
    relayUrl: ownerUrl,
    cipher: testCipher,
    prepare: true,
    connections: 1,
  });
  async function asked<Answer>(
    changes: readonly SQL[],
    question: (fund: FundTx) => Promise<Answer>,
  ): Promise<Answer> {
    const answers: Answer[] = [];
    const work = async (fund: FundTx): Promise<void> => {
      await fund.tx.execute(sql`set local session_replication_role = replica`);
      for (const change of changes) {
        const { count } = await fund.tx.execute(change);
        // A change that changes nothing would prove nothing.
        expect(count).toBeGreaterThan(0);
      }
      answers.push(await question(fund));
      throw undone;
    };
    await expect(database.inFund(fundId, work)).rejects.toThrow(undone);
    const [answer] = answers;
    if (answer === undefined) throw new Error("nothing was answered");
    return answer;
  }
  return {
    after: (...changes) => asked(changes, (fund) => verifyLedger({ fund }, {})),
    sealAfter: (seal, ...changes) => asked(changes, (fund) => verifyLedger({ fund }, { seal })),
    receiptAfter: (receipt, ...changes) => asked(changes, (fund) => checkReceipt({ fund }, receipt)),
    close: () => database.close(),
  };
}
