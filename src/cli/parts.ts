import type { House } from "#actions/perform.ts";
import type { TableFile } from "#paper/tables/table-file.ts";

/** One step of a channel's menus: what is done, and the menu, alias or LINE id that it is done to. */
export interface MenuStep {
  readonly type: string;
  readonly menu?: string;
  readonly name?: string;
  readonly alias?: string;
  readonly richMenuId?: string;
}

export type MenuReport = { readonly channelId: string } & (
  | { readonly type: "planned" | "applied"; readonly steps: readonly MenuStep[] }
  | { readonly type: "not-read"; readonly reason: string }
  | { readonly type: "stopped"; readonly at?: MenuStep; readonly reason: string }
);

/** What a command is given by main: it opens nothing, reads no setting and makes no clock by itself. */
export interface CommandParts {
  /** Opens the books with the application's and the relay's roles; throws a sentence that names what is missing. */
  openHouse(): Promise<House>;
  /** Brings the database to this version's form, as the owner. */
  migrate(): Promise<void>;
  /**
   * Plans the rich menus of a fund's channels (all funds' without a code), or applies them; one line of progress for each
   * step done. Throws a sentence where there is no such fund.
   */
  richMenus(
    choice: { readonly fundCode?: string; readonly apply: boolean },
    say: (line: string) => void,
  ): Promise<readonly MenuReport[]>;
  /** The model rule sets shipped with Omboon, by name, as the text of their files. */
  shippedRules(name: string): Promise<string | undefined>;
  readFile(path: string): Promise<string>;
  /** A table's file, read piece by piece; that it is not there is said when it is read. */
  tableFile(path: string): TableFile;
  /** Writes a file that nobody but its owner can read, as its pieces come. One that stands there already is replaced. */
  writeFile(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void>;
  readStandardInput(): Promise<string>;
  readonly today: () => Temporal.PlainDate;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The practice fund's database is used, because DATABASE_URL is not set: said once on the error stream. */
  readonly isPractice: boolean;
}
