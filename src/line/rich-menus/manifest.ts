import { z } from "zod";
import { ok, refused, type Result } from "#core/result.ts";
import { readRuleFile as readYaml } from "#paper/rule-file.ts";
import { letterCount, limits } from "../limits.ts";

/** `rich-menus/menus.yaml`, whose own comments say what each word of it means. */
export type RichMenuManifest = z.infer<typeof manifestShape>;

export interface ManifestFault {
  /** Counted from 1. */
  readonly line: number;
  readonly sentence: string;
}

const letters = (most: number) =>
  z.string().refine((text) => text !== "" && letterCount(text) <= most, `must have 1 to ${most} letters`);

const cellShape = z
  .strictObject({
    words: letters(20),
    icon: z.string().regex(/^[a-z0-9-]+$/u, "must be the name of a file in icons, without .svg"),
    spoken: letters(limits.labelLetters),
    says: letters(limits.displayTextLetters),
    sends: z.string().regex(/^[a-z-]+:[a-z-]+$/u, "must look like subject:verb"),
  })
  // Who hears the menu and who sees it speak of the same button (WCAG 2.5.3, label in name).
  .refine(({ spoken, words }) => spoken.startsWith(words), {
    path: ["spoken"],
    message: "must begin with the words on the button",
  });

const manifestShape = z
  .strictObject({
    bar: letters(14),
    default: z.string(),
    menus: z.record(
      // LINE allows 32 characters of an alias, and ours begin with "omboon-".
      z.string().regex(/^[a-z0-9-]{1,25}$/u, "a menu's name has up to 25 small letters, digits and dashes"),
      z.array(cellShape).refine(({ length }) => length === 3 || length === 6, "must have 3 or 6 cells"),
    ),
  })
  .refine((manifest) => manifest.menus[manifest.default] !== undefined, {
    path: ["default"],
    message: "must be the name of one of the menus",
  });

/** Everything that is wrong is said at once, with its line. */
export function readManifest(text: string): Result<RichMenuManifest, readonly ManifestFault[]> {
  const file = readYaml(text);
  if (!file.ok) return refused(file.refusal.map(({ line, message }) => ({ line, sentence: message })));
  const read = manifestShape.safeParse(file.value.value);
  if (read.success) return ok(read.data);
  return refused(
    read.error.issues.map(({ path, message }) => {
      const place = path.filter((key) => typeof key !== "symbol");
      return { line: file.value.lineOf(place), sentence: `${place.join(" › ") || "the file"}: ${message}` };
    }),
  );
}
