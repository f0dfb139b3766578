import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beganAt } from "./residents.ts";

/**
 * The keeper is the program that will stop the server. Its process is written down with the moment it began, because
 * process numbers come back. A keeper that died without stopping its server leaves the server to whoever finds it.
 */
export async function isKeptByAnother(home: string): Promise<boolean> {
  const [pid, began] = (await readFile(fileIn(home), "utf8").catch(() => "")).split(" ");
  return began !== undefined && (await beganAt(Number(pid))) === began;
}

export async function becomeKeeper(home: string): Promise<void> {
  const own = `${fileIn(home)}-${process.pid}`;
  await writeFile(own, `${process.pid} ${await beganAt(process.pid)}`);
  await rename(own, fileIn(home));
}

export async function leaveKeeping(home: string): Promise<void> {
  await rm(fileIn(home), { force: true });
}

const fileIn = (home: string): string => path.join(home, "keeper");
