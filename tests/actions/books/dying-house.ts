import type { House } from "#actions/perform.ts";
import type { Database, FundTx } from "#store/database.ts";
import type { SmallFund } from "../small-fund.ts";

export const died = new Error("the machine died here");

/**
 * A house in which a transaction breaks off instead of its n-th statement, or just before the commit where there are fewer: as
 * if the machine had died there. (Connections that the server cuts off: tests/actions/books/kills.crash.test.ts.)
 */
export function dyingHouse({ house }: SmallFund, atStatement: number): House {
  const inFund: Database["inFund"] = (fundId, work) =>
    house.database.inFund(fundId, async (fund) => {
      await work({ ...fund, tx: dyingAt(fund.tx, atStatement) });
      throw died;
    });
  return { ...house, database: { ...house.database, inFund } };
}

type Tx = FundTx["tx"];

const statements = ["select", "selectDistinct", "insert", "update", "delete", "execute"];

function dyingAt(tx: Tx, atStatement: number): Tx {
  let count = 0;
  return new Proxy(tx, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== "function") return found;
      const method = found.bind(target) as (...given: readonly unknown[]) => unknown;
      if (typeof name !== "string" || !statements.includes(name)) return method;
      return (...given: readonly unknown[]) => {
        count += 1;
        if (count === atStatement) throw died;
        return method(...given);
      };
    },
  });
}
