import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply } from "fastify";

/**
 * The page, as it lies in its folder: there is no build step. TypeScript is served as JavaScript with its types left
 * out (blanks stand where they were, so line numbers stay right).
 */

const folders = {
  page: fileURLToPath(new URL("../page/", import.meta.url)),
  gallery: fileURLToPath(new URL("../gallery/", import.meta.url)),
  fonts: fileURLToPath(new URL("files/", packageFolder("@fontsource/noto-sans-thai-looped"))),
};

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

export function serveSite(server: FastifyInstance): void {
  server.get("/", (_request, reply) => sendFile(reply, folders.page, "index.html"));
  server.get("/gallery", (_request, reply) => sendFile(reply, folders.page, "gallery.html"));
  server.get("/gallery/*", (request, reply) => sendFile(reply, folders.gallery, rest(request.params)));
  server.get("/fonts/*", (request, reply) => sendFile(reply, folders.fonts, rest(request.params)));
  server.get("/page/*", (request, reply) => sendFile(reply, folders.page, rest(request.params)));
}

const rest = (params: unknown): string => (params as { "*": string })["*"];

/** Whether a path may be a file of the page; LINE's paths never end like one. */
export const looksLikeFile = (url: string): boolean =>
  types[path.extname(url.split("?", 1)[0] ?? "")] !== undefined;

export const sendPageFile = (reply: FastifyReply, url: string): Promise<FastifyReply> =>
  sendFile(reply, folders.page, decodeURIComponent((url.split("?", 1)[0] ?? "").slice(1)));

async function sendFile(reply: FastifyReply, folder: string, name: string): Promise<FastifyReply> {
  const file = path.resolve(folder, name);
  const type = types[path.extname(file)];
  if (!file.startsWith(folder) || type === undefined)
    return reply.code(404).send({ error: "There is no such file." });
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return reply.code(404).send({ error: "There is no such file." });
  const sent = path.extname(file) === ".ts" ? stripTypeScriptTypes(bytes.toString()) : bytes;
  return reply.type(type).header("cache-control", "no-cache").send(sent);
}

/** Resolved, not guessed: dependencies may be installed above this folder. */
function packageFolder(name: string): string {
  try {
    return new URL("./", import.meta.resolve(`${name}/package.json`)).href;
  } catch {
    return new URL("./", import.meta.url).href;
  }
}
