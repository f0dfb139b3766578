/**
 * Takes contributions one after another until somebody kills it or its connection, and says each key once its receipt is
 * written. Arguments: the application's and the relay's address, fund, treasurer, members by comma, a name for its keys.
 */
import { perform, type House } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { uuidV7 } from "#core/ids.ts";
import { bahtToSatang } from "#core/money.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";

const [appUrl = "", relayUrl = "", fundId = "", treasurer = "", list = "", name = ""] = process.argv.slice(2);
const cipher = makeCipher(new Map([[1, new Uint8Array(32).fill(7)]]));
const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const house: House = {
  database: openDatabase({ appUrl, relayUrl, cipher, prepare: true, connections: 4 }),
  now: () => Temporal.Instant.from("2026-02-14T03:00:00Z"),
  newId: () => uuidV7(Date.now(), random(10)),
  random,
};
const members = list.split(",");
const happenedOn = Temporal.PlainDate.from("2026-02-14");

/** A wish that died is made again under the same key, until it is known what became of it. */
for (let number = 0; number < 90; number += 3) {
  await Promise.all(
    [0, 1, 2].map(async (offset) => {
      const key = `${name}-${number + offset}`;
      const memberId = members[(number / 3 + offset) % members.length] ?? "";
      const paid = { amount: bahtToSatang(30), method: "cash", happenedOn } as const;
      const command = { key, memberId, receivedBy: treasurer, receiverActsFor: [], ...paid };
      const recorded = await perform(house, fundId, recordContribution, command);
      if (recorded.ok) process.stdout.write(`${key}\n`);
    }),
  );
}
process.exit(0);
