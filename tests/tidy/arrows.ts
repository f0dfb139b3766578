import path from "node:path";
import { isBelow, placeOf, roomOf, rooms, topOf } from "./rooms.ts";
import { importsOf, type Rule } from "./syntax.ts";

/** Pure code needs nothing of Node; what paper and actions need of it touches no network, clock or other process. */
const harmless = [
  "node:buffer",
  "node:events",
  "node:fs",
  "node:fs/promises",
  "node:path",
  "node:stream",
  "node:url",
  "node:util",
  "node:zlib",
];
/** What goes around this table or around config.ts, with the places that need it nevertheless. */
const guarded: Readonly<Record<string, readonly string[]>> = {
  // The package of PostgreSQL is found by a name made at run time; the page's TypeScript is stripped for the browser.
  "node:module": ["src/embedded/binaries.ts", "src/stand-in/site/serve-site.ts"],
  "node:process": [],
  // A foreign picture is looked at in a thread of its own, which ends with it.
  "node:worker_threads": ["src/paper/slip/code-reader.ts", "src/paper/slip/code-thread.ts"],
};

export const everyFolderHasARow: Rule = ({ file }) =>
  roomOf(file) === undefined ? [`${file}: this place has no row in the table of rooms`] : [];

export const roomsImportWhatTheirRowAllows: Rule = (source) =>
  importsOf(source)
    .filter((specifier) => !isAllowed(source.file, specifier))
    .map((specifier) => `${source.file} → ${specifier}`);

function isAllowed(file: string, specifier: string): boolean {
  const room = roomOf(file);
  const row = room === undefined ? undefined : rooms[room];
  if (room === undefined || row === undefined) return false;
  if (specifier.startsWith(".")) return isInOwnRoom(file, specifier);
  if (specifier.startsWith("node:")) {
    const places = guarded[specifier];
    if (places !== undefined) return places.includes(file);
    return row.nature === undefined || (row.nature === "timeless" && harmless.includes(specifier));
  }
  if (specifier.startsWith("#")) {
    if (row.imports === "every room") return true;
    const wanted = placeOf(specifier.slice(1));
    return [topOf(room), row.imports].flat().some((allowed) => isBelow(wanted, allowed));
  }
  return row.packages.some((name) =>
    name.endsWith("/*") ? specifier.startsWith(name.slice(0, -1)) : isBelow(specifier, name),
  );
}

/** Rooms are src's folders; the files beside them (main, app, config) may name each other with a dot too. */
function isInOwnRoom(file: string, specifier: string): boolean {
  const target = path.join(path.dirname(file), specifier);
  return path.dirname(file) === "src"
    ? path.dirname(target) === "src"
    : target.startsWith(`src/${topOf(placeOf(file))}/`);
}
