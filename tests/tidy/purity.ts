import { roomOf, rooms } from "./rooms.ts";
import { isReference, memberTaken, nodesOf, type Place, type Rule } from "./syntax.ts";

const clockAndChance = [
  "Date",
  "performance",
  "fetch",
  "crypto",
  "setInterval",
  "setImmediate",
  "WebSocket",
  "globalThis",
  "global",
  "eval",
  "Function",
];
const onlyOutside = [
  ...clockAndChance,
  "process",
  "console",
  "setTimeout",
  "queueMicrotask",
  "Promise",
  "PromiseLike",
  "Worker",
  "navigator",
  "require",
];
/** Names that are welcome but for one member; taken whole (`const { Now } = Temporal`) they could hide it. */
const butFor: Readonly<Record<string, string>> = { Temporal: "Now", Math: "random" };

/** What a sharp mind would miss in a review: a clock, a die or a promise in code that says it has none. */
export const pureRoomsStayPure: Rule = (source) => {
  const nature = rooms[roomOf(source.file) ?? ""]?.nature;
  if (nature === undefined) return [];
  const banned = nature === "pure" ? onlyOutside : clockAndChance;
  return nodesOf(source)
    .filter((place) => isBanned(place, banned) || (nature === "pure" && isWaiting(place)))
    .map((place) => `${source.file}: ${wordFor(place)} in a ${nature} room`);
};

function isBanned(place: Place, banned: readonly string[]): boolean {
  if (place.node.type !== "Identifier" || !isReference(place)) return false;
  const { name } = place.node;
  if (!Object.hasOwn(butFor, name)) return banned.includes(name);
  const member = memberTaken(place);
  return member === undefined || member === butFor[name];
}

function isWaiting({ node }: Place): boolean {
  return (
    node.type === "AwaitExpression" ||
    node.type === "ImportExpression" ||
    (node.type === "ForOfStatement" && node.await) ||
    ("async" in node && node.async)
  );
}

const wordFor = ({ node }: Place): string => (node.type === "Identifier" ? node.name : node.type);

/** The places that may read the environment, each with its reason. */
const readsSettings: Readonly<Record<string, string>> = {
  "src/config.ts": "where every setting is read and explained",
  "src/stand-in/start.ts": "the stand-in is a program of its own",
  "src/paper/rich-menu-image.ts":
    "tells the picture library where its letters lie, which it takes from there only",
};

export const settingsAreReadInOnePlace: Rule = (source) => {
  if (Object.hasOwn(readsSettings, source.file)) return [];
  return nodesOf(source)
    .filter((place) => isReference(place) && "name" in place.node && place.node.name === "process")
    .filter((place) => ["env", undefined].includes(memberTaken(place)))
    .map(() => `${source.file}: reads process.env`);
};

/** Only main makes clocks, ids and chance for our own rooms; PostgreSQL's launcher and the stand-in are other programs. */
const ownClocks = ["main", "embedded", "stand-in", "stand-in/page", "schedule"];
export const onlyMainMakesClocks: Rule = (source) => {
  if (ownClocks.includes(roomOf(source.file) ?? "")) return [];
  return nodesOf(source)
    .filter((place) => isClock(place))
    .map((place) => `${source.file}: ${wordFor(place)} is a clock or a die of its own`);
};

function isClock(place: Place): boolean {
  if (place.node.type !== "Identifier" || !isReference(place)) return false;
  const taken = memberTaken(place);
  const { name } = place.node;
  return name === "Date" || name === "randomUUID" || (Object.hasOwn(butFor, name) && taken === butFor[name]);
}
