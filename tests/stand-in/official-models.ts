/** LINE's own description, as its SDK carries it: which properties each object has, which are required, which words there are. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export interface Model {
  readonly properties: readonly string[];
  readonly required: readonly string[];
  /** Closed lists of words, by property. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const home = path.dirname(createRequire(import.meta.url).resolve("@line/bot-sdk/package.json"));

export function officialModel(of: "messaging-api" | "webhook", name: string): Model {
  const text = readFileSync(path.join(home, "dist", of, "model", `${name}.d.ts`), "utf8");
  const body = /export type \w+ =[^{;]*\{(.*?)\n\};/su.exec(text)?.[1] ?? "";
  const plain = body.replaceAll(/\/\*.*?\*\//gsu, "");
  const found = [...plain.matchAll(/^ {4}"?(\w+)"?(\??): (.+?);?$/gmu)];
  const enums = new Map(
    [...text.matchAll(/type (\w+Enum) = (.+?);/gu)].map(([, enumName, values]) => [
      enumName,
      wordsIn(values ?? ""),
    ]),
  );
  const properties = found.map(([, property = ""]) => property);
  const required = found.filter(([, , optional]) => optional === "").map(([, property = ""]) => property);
  const closed = found.flatMap(([, property = "", , type = ""]) => {
    const values = enums.get(type.split(".").at(-1) ?? "") ?? wordsIn(type);
    return values.length === 0 ? [] : [[property, values] as const];
  });
  return { properties, required, words: Object.fromEntries(closed) };
}

const wordsIn = (type: string): string[] => [...type.matchAll(/"([^"]+)"/gu)].map(([, word = ""]) => word);
