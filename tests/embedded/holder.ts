/** A program with an embedded PostgreSQL, to be killed: says what it started and then does nothing. */
import { startEmbeddedPostgres } from "#embedded/postgres.ts";

const [, , directory = ""] = process.argv;
const { ownerUrl, pid, adopted } = await startEmbeddedPostgres({ directory });
process.stdout.write(JSON.stringify({ ownerUrl, pid, adopted }));
setInterval(() => {}, 60_000);
