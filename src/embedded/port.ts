import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";

/** The wished port of the loopback address where it is free, otherwise any free one. */
export async function freePort(wished: number): Promise<number> {
  const server = createServer().listen(wished, "127.0.0.1");
  const taken = await once(server, "listening").then(
    () => false,
    () => true,
  );
  if (taken) return freePort(0);
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** 0 when none is remembered. The same port again lets a person's own tools keep their settings. */
export async function rememberedPort(home: string): Promise<number> {
  return Number(await readFile(fileIn(home), "utf8").catch(() => "0"));
}

export async function rememberPort(home: string, port: number): Promise<void> {
  await writeFile(fileIn(home), String(port));
}

const fileIn = (home: string): string => path.join(home, "port");
