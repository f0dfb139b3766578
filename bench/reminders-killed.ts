/**
 * Ten thousand reminders in 20 funds by servers that are killed (SIGKILL) again and again, while they decide and while LINE has a call
 * whose answer they never hear. `node bench/reminders-killed.ts` prints how often each reader got theirs.
 */
import { freshDatabase } from "../tests/database.ts";
import { killAndContinue } from "../tests/actions/reminders/killed.ts";

const database = await freshDatabase();
const size = { funds: 20, membersEach: 500 };
const kills = [{ decided: 4 }, { decided: 12 }, { decided: 19 }, { calls: 2 }, { calls: 11 }, { calls: 25 }];
const run = await killAndContinue(database, size, kills);
const times = Map.groupBy(run.got.values(), (count) => count);
console.log(`kills ${run.kills}, readers ${run.readers}, none ${run.readers - run.got.size}`);
for (const [count, readers] of times) console.log(`got ${count}: ${readers.length}`);
console.log(`calls ${run.calls}, the fewest there can be ${run.fewestCalls}`);
process.exit(0);
