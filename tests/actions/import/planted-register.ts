import { checkDigit } from "#core/citizen-id.ts";
import { familyNames, mensNames, womensNames } from "#practice/names.ts";

/** The columns of a register that is in use, and four more that registers have. */
export const columns = [
  "No",
  "id",
  "citizen id",
  "title",
  "name",
  "surname",
  "gender",
  "home",
  "moo",
  "Apply",
  "Birth",
  "Resign",
  "Death",
  "active",
  "ประเภท",
  "แบบการส่ง",
  "เบอร์โทร",
] as const;
type Row = Record<(typeof columns)[number], string>;

/** A fault as it must be found: its row in the sheet, its column's header, its type. */
export interface Planted {
  readonly row: number;
  readonly header: string;
  readonly type: string;
}

/** A number below another, the same sequence for the same seed. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** No citizen id begins with a nine: these check, and are nobody's. */
export function madeUpId(number: number): string {
  const digits = `9${String(number).padStart(11, "0")}`;
  return digits + checkDigit(digits);
}

/** Those whom the fund's register must have before the faults that need it can be found. */
export const known = (number: number): Row => ({
  ...soundRow(900_000 + number, chanceFrom(number)),
  id: `R-${number}`,
});

/** How each kind of fault is made: in which column it stands, and what is written there and beside it. */
const kinds: readonly {
  readonly type: string;
  readonly header: keyof Row;
  readonly plant: (row: Row, place: { readonly times: number; readonly before: Row }) => Partial<Row>;
}[] = [
  { type: "number-missing", header: "id", plant: () => ({ id: "" }) },
  { type: "number-twice", header: "id", plant: (_, { before }) => ({ id: before.id }) },
  { type: "number-taken", header: "id", plant: (_, { times }) => ({ id: `R-${times}` }) },
  { type: "number-is-a-day", header: "id", plant: (_, { times }) => ({ id: `2001-01-${10 + times}` }) },
  { type: "name-missing", header: "name", plant: () => ({ name: "-" }) },
  {
    type: "citizen-id-length",
    header: "citizen id",
    plant: (row) => ({ "citizen id": row["citizen id"].slice(0, 12) }),
  },
  {
    type: "citizen-id-has-letters",
    header: "citizen id",
    plant: () => ({ "citizen id": "9-0000-o0000-00-1" }),
  },
  {
    type: "citizen-id-check-digit",
    header: "citizen id",
    plant: (row) => ({ "citizen id": slipped(row["citizen id"]) }),
  },
  {
    type: "citizen-id-twice",
    header: "citizen id",
    plant: (_, { before }) => ({ "citizen id": before["citizen id"] }),
  },
  {
    type: "citizen-id-elsewhere",
    header: "citizen id",
    plant: (_, { times }) => ({ "citizen id": known(times)["citizen id"] }),
  },
  { type: "day-impossible", header: "Birth", plant: () => ({ Birth: "31/02/2510" }) },
  { type: "day-ambiguous", header: "Apply", plant: () => ({ Apply: "5/3/12" }) },
  { type: "day-unreadable", header: "Birth", plant: () => ({ Birth: "นานแล้ว" }) },
  { type: "day-missing", header: "Apply", plant: () => ({ Apply: "" }) },
  { type: "day-to-come", header: "Apply", plant: () => ({ Apply: "1/1/2580" }) },
  { type: "born-after-joining", header: "Birth", plant: () => ({ Birth: "1 ม.ค. 2569" }) },
  {
    type: "born-too-long-ago",
    header: "Birth",
    plant: () => ({ Birth: "1/1/2446", Resign: "", Death: "", active: "1" }),
  },
  {
    type: "left-before-joining",
    header: "Resign",
    plant: () => ({ Resign: "1/1/2548", Death: "", active: "0" }),
  },
  {
    type: "died-and-resigned",
    header: "Death",
    plant: () => ({ Resign: "1/1/2568", Death: "1/2/2568", active: "0" }),
  },
  {
    type: "active-but-left",
    header: "active",
    plant: () => ({ Resign: "1/1/2568", Death: "", active: "1" }),
  },
  { type: "inactive-without-day", header: "active", plant: () => ({ Resign: "", Death: "", active: "0" }) },
  { type: "unknown-sex", header: "gender", plant: () => ({ gender: "3" }) },
  {
    type: "title-contradicts-sex",
    header: "gender",
    plant: ({ gender }) => ({ gender: ["ชาย", "ช.", "M"].includes(gender) ? "หญิง" : "ชาย" }),
  },
  { type: "unknown-member-type", header: "ประเภท", plant: () => ({ ประเภท: "วีไอพี" }) },
  { type: "unknown-plan", header: "แบบการส่ง", plant: () => ({ แบบการส่ง: "รายวัน" }) },
  { type: "phone-wrong", header: "เบอร์โทร", plant: () => ({ เบอร์โทร: "0899" }) },
  { type: "village-wrong", header: "moo", plant: () => ({ moo: "บ้านเหนือ" }) },
  { type: "unknown-status", header: "active", plant: () => ({ active: "อาจจะ" }) },
  { type: "formula-broken", header: "surname", plant: () => ({ surname: "#REF!" }) },
  { type: "letters-broken", header: "name", plant: () => ({ name: "?????" }) },
];
export const kindsPlanted = kinds.length;

/** A register of so many rows, made row by row, with so many faults of all kinds at random places; none where `faults` is 0. */
export function plantedRegister(rows: number, faults: number, seed = 20_260_214) {
  const placing = chanceFrom(seed);
  const places = new Map<number, number>();
  // The first rows stay sound, so that there is somebody to be doubled.
  while (places.size < faults) places.set(2 + placing(rows - 2), places.size);
  const planted = [...places]
    .toSorted(([a], [b]) => a - b)
    .map(([at, number]): Planted => {
      const { type, header } = kinds[number % kinds.length] ?? kinds[0]!;
      return { row: at + 2, header, type };
    });
  function* cells(): Generator<readonly string[]> {
    // Of its own, so that the rows may be made again, the same.
    const chance = chanceFrom(seed);
    let before = soundRow(0, chanceFrom(seed));
    for (let at = 0; at < rows; at += 1) {
      const row = soundRow(at, chance);
      const number = places.get(at);
      const kind = number === undefined ? undefined : kinds[number % kinds.length];
      const times = Math.floor((number ?? 0) / kinds.length) + 1;
      const made = { ...row, ...kind?.plant(row, { times, before }) };
      yield columns.map((column) => made[column]);
      if (kind === undefined) before = row;
    }
  }
  return { planted, cells };
}

/** As clerks write them: days in either era and any spelling, Thai digits, words for the sexes. */
function soundRow(at: number, chance: (below: number) => number): Row {
  const isWoman = chance(2) === 0;
  const pick = <Word>(words: readonly Word[]): Word => words[chance(words.length)]!;
  const child = chance(8) === 0;
  const birth = Temporal.PlainDate.from({
    year: child ? 2012 + chance(4) : 1940 + chance(60),
    month: 1 + chance(12),
    day: 1 + chance(28),
  });
  const joined = Temporal.PlainDate.from({
    year: 2017 + chance(8),
    month: 1 + chance(12),
    day: 1 + chance(28),
  });
  const hasLeft = chance(20) === 0;
  const left = spelt(joined.add({ days: 30 + chance(200) }), pick(spellings));
  const hasDied = hasLeft && chance(2) === 0;
  return {
    No: String(at + 1),
    id: `${1 + (at % 12)}-${String(at + 1).padStart(6, "0")}`,
    "citizen id": madeUpId(at),
    title: child ? (isWoman ? "ด.ญ." : "ด.ช.") : isWoman ? pick(["นาง", "น.ส.", "นางสาว"]) : "นาย",
    name: pick(isWoman ? womensNames : mensNames),
    surname: pick(familyNames),
    gender: isWoman ? pick(["หญิง", "ญ", "female"]) : pick(["ชาย", "ช.", "M"]),
    home: `${1 + chance(300)}/${1 + chance(9)}`,
    moo: pick([String(1 + (at % 12)), "๓", "หมู่ 4"]),
    Apply: spelt(joined, pick(spellings)),
    Birth: chance(30) === 0 ? String(birth.year + 543) : spelt(birth, pick(spellings)),
    Resign: hasLeft && !hasDied ? left : "",
    Death: hasDied ? left : "",
    active: hasLeft ? "0" : "1",
    ประเภท: pick(["ทั่วไป", "ผู้สูงอายุ", "คนพิการ", ""]),
    แบบการส่ง: pick(["รายเดือน", "12 เดือน", ""]),
    เบอร์โทร: pick(["", "", `08${String(chance(100_000_000)).padStart(8, "0")}`]),
  };
}

const spellings = ["be-slash", "thai-month", "thai-digits", "iso", "be-iso", "be-dots"] as const;
const months = "ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.".split("|");

function spelt(day: Temporal.PlainDate, how: (typeof spellings)[number]): string {
  const year = day.year + 543;
  switch (how) {
    case "be-slash":
      return `${day.day}/${day.month}/${year}`;
    case "thai-month":
      return `${day.day} ${months[day.month - 1] ?? ""} ${year}`;
    case "thai-digits":
      return `${day.day}/${day.month}/${year}`.replaceAll(/\d/gu, (digit) =>
        "๐๑๒๓๔๕๖๗๘๙".charAt(Number(digit)),
      );
    case "iso":
      return day.toString();
    case "be-iso":
      return `${year}${day.toString().slice(4)}`;
    case "be-dots":
      return `${day.day}.${day.month}.${year}`;
  }
}

/** Two digits beside each other change places: what a hand does most. */
const slipped = (id: string): string => `${id.slice(0, 11)}${(Number(id[11]) + 1) % 10}${id.slice(12)}`;

/** As a file, piece by piece. */
export function* csvOf(rows: Iterable<readonly string[]>): Generator<string> {
  yield `${columns.join(",")}\n`;
  for (const row of rows) yield `${row.map((cell) => (/[",]/u.test(cell) ? `"${cell}"` : cell)).join(",")}\n`;
}
