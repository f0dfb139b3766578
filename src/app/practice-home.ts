import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** Where practice mode keeps everything: delete it, and it never was. */
export const home = path.join(import.meta.dirname, "..", "..", ".omboon");
const file = path.join(home, "practice.json");

/** What practice mode remembers from one start to the next; made once, for its owner's eyes only. */
export interface Kept {
  readonly encryptionKey: string;
  readonly password: string;
  readonly channel: {
    readonly channelId: string;
    readonly botUserId: string;
    readonly secret: string;
    readonly accessToken: string;
  };
  /** False until the fund was made whole: what was left half done is made anew. */
  readonly isFundMade: boolean;
  /** How commands reach this practice fund. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function kept(): Promise<Kept> {
  return (await read()) ?? keep(made());
}

export async function keep(kept: Kept): Promise<Kept> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  // Written beside and moved over: a start that is interrupted leaves the old file or the new one, not half of one.
  await writeFile(`${file}.new`, JSON.stringify(kept, undefined, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return kept;
}

/** The settings of the practice fund last started here, for commands that are given no database of their own. */
export async function practiceEnvironment(): Promise<Kept["env"]> {
  return (await read())?.env;
}

/** The three ways into the practice database. */
export function addressesFor(
  ownerUrl: string,
  password: string,
): { readonly ownerUrl: string; readonly appUrl: string; readonly relayUrl: string } {
  const loginOf = (name: string): string => {
    const url = new URL(ownerUrl);
    [url.username, url.password] = [name, password];
    return url.href;
  };
  return { ownerUrl, appUrl: loginOf("omboon_practice"), relayUrl: loginOf("omboon_practice_relay") };
}

async function read(): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Kept;
  } catch {
    return undefined;
  }
}

const hex = (bytes: number): string => randomBytes(bytes).toString("hex");

function made(): Kept {
  return {
    encryptionKey: randomBytes(32).toString("base64"),
    password: hex(16),
    channel: { channelId: "2000000001", botUserId: `U${hex(16)}`, secret: hex(16), accessToken: hex(32) },
    isFundMade: false,
  };
}
