import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply } from "fastify";

/**
 * The page, as it lies in its folder: there is no build step. TypeScript is served as JavaScript with its types left
 * out (blanks stand where they were, so line numbers stay right).
 */

const page = fileURLToPath(new URL("../page/", import.meta.url));
const gallery = fileURLToPath(new URL("../gallery/", import.meta.url));
const fonts = fontFolder();

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ts": "text/javascript; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
};

/** `/` and `/gallery`, and every file beside them. What is no file is nobody's, and LINE's door says so. */
export function serveSite(server: FastifyInstance): void {
  server.get("/", (_request, reply) => sendFile(reply, page, "index.html"));
  server.get("/gallery", (_request, reply) => sendFile(reply, page, "gallery.html"));
  server.get("/gallery/*", (request, reply) => sendFile(reply, gallery, rest(request.params)));
  server.get("/fonts/*", (request, reply) => sendFile(reply, fonts, rest(request.params)));
  server.get("/*", (request, reply) => sendFile(reply, page, rest(request.params)));
}

const rest = (params: unknown): string => (params as { "*": string })["*"];

async function sendFile(reply: FastifyReply, folder: string, name: string): Promise<FastifyReply> {
  const file = path.resolve(folder, name);
  const type = types[path.extname(file)];
  const bytes = file.startsWith(folder) && type !== undefined ? await read(file) : undefined;
  if (bytes === undefined) {
    reply.callNotFound();
    return reply;
  }
  const sent = path.extname(file) === ".ts" ? stripTypeScriptTypes(bytes.toString()) : bytes;
  return reply
    .type(type ?? "")
    .header("cache-control", "no-cache")
    .send(sent);
}

const read = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** The looped Thai font, wherever the dependency is installed. Without it the page falls back to the system's. */
function fontFolder(): string {
  try {
    const stylesheet = import.meta.resolve("@fontsource/noto-sans-thai-looped/index.css");
    return fileURLToPath(new URL("./files/", stylesheet));
  } catch {
    return page;
  }
}
