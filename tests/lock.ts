/**
 * A lock file is whole when it names every optional package that its packages ask for, also those of platforms that
 * the machine it was made on never saw. npm leaves out what a registry mirror does not carry, and then `npm ci`
 * refuses the lock everywhere (docs/decisions/0001).
 */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The same lock with what is missing added, in npm's own order, without a digest where none is known. */
export function wholeLock<Given extends Lock>(lock: Given): Given {
  const missing: [string, Locked][] = Object.entries(lock.packages).flatMap(
    ([place, { dev, optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => !placesSeenFrom(place, name).some((seen) => seen in lock.packages))
        .map(([name, version]): [string, Locked] => [
          `node_modules/${name}`,
          { version, ...(dev === true && { dev }), optional: true, ...platformOf(name) },
        ]),
  );
  if (missing.length === 0) return lock;
  const packages = [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) =>
    a.localeCompare(b, "en"),
  );
  return { ...lock, packages: Object.fromEntries(packages) };
}

/** Where Node looks for `name` from the package at `place`: beside it, then one folder up, to the top. */
function placesSeenFrom(place: string, name: string): string[] {
  const here = `${place}/node_modules/${name}`.replace(/^\//u, "");
  const above = place.lastIndexOf("node_modules/");
  return above < 0 ? [here] : [here, ...placesSeenFrom(place.slice(0, above).replace(/\/$/u, ""), name)];
}

/** Read from names such as binding-linux-arm64-musl; without these words every platform would install them all. */
function platformOf(name: string): Pick<Locked, "os" | "cpu" | "libc"> {
  const [, system, chip, kind] =
    /(?:^|[/-])(android|darwin|freebsd|linux|openharmony|win32)-(\w+)(?:-(\w+))?$/u.exec(name) ?? [];
  if (system === undefined || chip === undefined) throw new Error(`${name} does not say its platform`);
  const libc = system === "linux" ? { musl: "musl", gnu: "glibc" }[kind ?? ""] : undefined;
  return { ...(libc !== undefined && { libc: [libc] }), cpu: [chip], os: [system] };
}
