import { isNode, LineCounter, parseDocument, visit, type Document } from "yaml";
import { ok, refused, type Result } from "#core/result.ts";

/** A rule file's plain object, and where in the text each of its places stands. */
export interface RuleFile {
  readonly value: unknown;
  /** The line (from 1) of a place in `value`; of its nearest surrounding place where the place itself is absent. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface RuleFileFault {
  readonly type: "not-yaml";
  readonly line: number;
  /** The YAML reader's own sentence, in English. */
  readonly message: string;
}

/**
 * YAML 1.2, of which JSON is a part: one reader for both. A key written twice is refused, not taken once silently; so
 * is an alias (*name), for a clause that stands elsewhere cannot be read aloud, and a few could unfold into millions.
 */
export function readRuleFile(text: string): Result<RuleFile, readonly RuleFileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    return refused(
      document.errors.map(({ message, pos }) => ({
        type: "not-yaml" as const,
        line: lines.linePos(pos[0]).line,
        message,
      })),
    );
  }
  const aliases = aliasesIn(document);
  if (aliases.length > 0) {
    return refused(
      aliases.map((at) => ({
        type: "not-yaml" as const,
        line: lines.linePos(at).line,
        message: "an alias is not allowed",
      })),
    );
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    const place = document.getIn(path, true);
    if (isNode(place) && place.range) return lines.linePos(place.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  return ok({ value: document.toJS() as unknown, lineOf });
}

function aliasesIn(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Alias(_, alias) {
      found.push(alias.range?.[0] ?? 0);
    },
  });
  return found;
}
