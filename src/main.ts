import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { brokenSentence } from "#cli/broken.ts";
import { uuidV7 } from "#core/ids.ts";
import type { Sources } from "#app/server.ts";
import { lineAddresses, readSettingsFile, serverSettings } from "#config.ts";

/** The only place that makes clocks, ids and chance. */
const sources: Sources = {
  now: () => Temporal.Now.instant(),
  newId: () => uuidV7(Date.now(), randomBytes(10)),
  random: (bytes) => randomBytes(bytes),
};

/** Each way loads only what it needs: a server proper never even reads the pretend LINE's code. */
const [mode = "", ...args] = process.argv.slice(2);
switch (mode) {
  case "practice":
    await begin(async () => (await import("#app/practice.ts")).startPractice(args, sources));
    break;
  case "serve":
    await begin(serve);
    break;
  case "omboon":
    process.exitCode = await command(args);
    break;
  case "rich-menus":
    process.exitCode = await command(["rich-menus", ...args]);
    break;
  default:
    leave([
      `"${mode}" is not a way to start Omboon. Try npm start, npm run serve, or npm run omboon -- --help.`,
    ]);
}

async function command(words: readonly string[]): Promise<number> {
  readSettingsFile();
  const { runOperatorCommand } = await import("#app/operator.ts");
  return runOperatorCommand(words, sources);
}

async function serve(): Promise<Closable> {
  readSettingsFile();
  const settings = serverSettings();
  if (!settings.ok) {
    leave([
      "The server cannot start yet:",
      ...settings.refusal.map((fault) => `  ${fault}`),
      "Every setting is explained in .env.example.",
    ]);
  }
  const log = pino({ level: settings.value.logLevel });
  const { lineApiBaseUrl, lineDataApiBaseUrl, publicBaseUrl } = settings.value;
  for (const url of new Set([lineApiBaseUrl, lineDataApiBaseUrl])) {
    const isLines = Object.values<string>(lineAddresses).includes(url);
    if (!isLines)
      log.warn(
        `ATTENTION: ${url} IS NOT LINE'S ADDRESS. Members' messages go there. Only for trying things out.`,
      );
  }
  const { startApp } = await import("#app/server.ts");
  const app = await startApp(settings.value, sources, log);
  log.info({ address: app.address, webhook: `${publicBaseUrl}/line/<channel id>/webhook` }, "ready");
  return app;
}

interface Closable {
  readonly close: () => Promise<void>;
}

/** Runs until asked to end: the first Ctrl-C closes everything in order, a second one ends at once. */
async function begin(start: () => Promise<Closable | undefined>): Promise<void> {
  const asked = Promise.withResolvers<void>();
  const onSignal = (): void => {
    asked.resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, onSignal);
  try {
    const running = await start();
    if (running === undefined) return;
    await asked.promise;
    await running.close();
    process.exit(0);
  } catch (error) {
    leave([sentenceOf(error)]);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `${error.message}. Perhaps Omboon is running already; PORT and STAND_IN_PORT choose other ports.`;
  }
  return brokenSentence(error);
}

function leave(sentences: readonly string[]): never {
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exit(1);
}
