import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";

/** Whatever a page asks for beside itself: letters, one sheet, one line of script. The same for everybody. */
const files: Readonly<Record<string, string>> = {
  "style.css": "text/css; charset=utf-8",
  "noto-sans-thai-looped-thai-400.woff2": "font/woff2",
  "noto-sans-thai-looped-thai-700.woff2": "font/woff2",
  "noto-sans-thai-looped-latin-400.woff2": "font/woff2",
  "noto-sans-thai-looped-latin-700.woff2": "font/woff2",
};

/** Pages work without it; it only saves looking for the browser's own menu. */
const printScript = `for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
`;

export async function assets(app: FastifyInstance): Promise<void> {
  for (const [name, type] of Object.entries(files)) {
    const bytes = await readFile(new URL(`assets/${name}`, import.meta.url));
    app.get(`/web/${name}`, (_request, reply) =>
      reply.type(type).header("cache-control", "public, max-age=3600").send(bytes),
    );
  }
  app.get("/web/print.js", (_request, reply) =>
    reply
      .type("text/javascript; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(printScript),
  );
}
