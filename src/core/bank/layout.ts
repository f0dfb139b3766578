import { ok, refused, type Result } from "#core/result.ts";

/**
 * How one bank writes its statements: under which header stands what. Each bank account of a fund keeps a layout of its own
 * (decisions.md 8). A balance after every line is a must: only by it can it be seen that no line is missing.
 */
export interface StatementLayout {
  /** The bank, in the fund's own words. */
  readonly bank: string;
  /** How the bank writes a year of two digits; four digits speak for themselves. */
  readonly era: "buddhist" | "christian";
  readonly columns: StatementColumns;
}

export type StatementColumns = {
  readonly day: string;
  readonly balance: string;
  /** What is said of a line, in one column or several. */
  readonly words: readonly string[];
  readonly reference?: string;
} & AmountColumns;

/** Two columns; or one, with a minus for what goes out; or one beside a column that says which of the two it is. */
export type AmountColumns =
  | { readonly in: string; readonly out: string }
  | { readonly amount: string }
  | { readonly amount: string; readonly side: string; readonly inIs: string };

export interface LayoutFault {
  /** Where in the file: "columns.day". */
  readonly place: string;
  readonly type: "missing" | "not-text" | "unknown" | "not-an-era" | "amount-columns";
}

/** Reads a layout from a file's plain value, or says what is wrong with it, place by place. */
export function readLayout(value: unknown): Result<StatementLayout, readonly LayoutFault[]> {
  const file = recordOf(value);
  const columns = recordOf(file["columns"]);
  const faults: LayoutFault[] = [
    ...unknownIn("", file, ["bank", "era", "columns"]),
    ...unknownIn("columns.", columns, ["day", "balance", "words", "reference", ...amountNames]),
  ];
  const text = (place: string, from: Readonly<Record<string, unknown>>, name: string): string => {
    const found = from[name];
    if (typeof found === "string" && found.trim() !== "") return found.trim();
    faults.push({ place: `${place}${name}`, type: found === undefined ? "missing" : "not-text" });
    return "";
  };
  const optionalText = (name: string): string | undefined =>
    columns[name] === undefined ? undefined : text("columns.", columns, name);

  const bank = text("", file, "bank");
  const era = text("", file, "era");
  if (era !== "" && era !== "buddhist" && era !== "christian")
    faults.push({ place: "era", type: "not-an-era" });
  const [day, balance] = [text("columns.", columns, "day"), text("columns.", columns, "balance")];
  const words = wordsIn(columns["words"]);
  if (words === undefined) faults.push({ place: "columns.words", type: "not-text" });
  const reference = optionalText("reference");
  const amounts = amountsIn(columns, optionalText);
  if (amounts === undefined) faults.push({ place: "columns", type: "amount-columns" });
  if (faults.length > 0 || amounts === undefined) return refused(faults);
  return ok({
    bank,
    era: era === "christian" ? "christian" : "buddhist",
    columns: { day, balance, words: words ?? [], ...(reference !== undefined && { reference }), ...amounts },
  });
}

const amountNames = ["in", "out", "amount", "side", "inIs"];

function amountsIn(
  columns: Readonly<Record<string, unknown>>,
  text: (name: string) => string | undefined,
): AmountColumns | undefined {
  const named = amountNames.filter((name) => columns[name] !== undefined).join(" ");
  const at = (name: string): string => text(name) ?? "";
  if (named === "in out") return { in: at("in"), out: at("out") };
  if (named === "amount") return { amount: at("amount") };
  if (named === "amount side inIs") return { amount: at("amount"), side: at("side"), inIs: at("inIs") };
  return undefined;
}

function wordsIn(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value];
  return list.every((word): word is string => typeof word === "string" && word.trim() !== "")
    ? list.map((word) => word.trim())
    : undefined;
}

function unknownIn(
  place: string,
  found: Readonly<Record<string, unknown>>,
  known: readonly string[],
): LayoutFault[] {
  return Object.keys(found)
    .filter((name) => !known.includes(name))
    .map((name) => ({ place: `${place}${name}`, type: "unknown" as const }));
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
