import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beganAt } from "./residents.ts";

/**
 * The keeper is the program that will stop the server. Its process is written down with the moment it began, because
 * process numbers come back. A keeper that is gone without having stopped its server leaves it to whoever finds it.
 */
export async function keeperOf(home: string): Promise<"none" | "living" | "gone"> {
  const [pid, began] = (await readFile(fileIn(home), "utf8").catch(() => "")).split(" ");
  if (began === undefined) return "none";
  return (await beganAt(Number(pid))) === began ? "living" : "gone";
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
