import { richMenuAction as action } from "./action/actions.ts";
import { list, object, oneOf } from "./object.ts";
import { and, optional } from "./rule.ts";
import type { Rule } from "./rule.ts";
import { boolean, label, matching, oneOfValues, text, whole } from "./scalar.ts";

const size = and(
  object({ width: whole({ min: 800, max: 2500 }), height: whole({ min: 250 }) }),
  (value, at, problems) => {
    const { width, height } = value as { width: number; height: number };
    if (width / height < 1.45) {
      problems.push({ message: "The aspect ratio (width / height) must be at least 1.45", property: at });
    }
  },
);

const bounds = object({
  x: whole({ min: 0 }),
  y: whole({ min: 0 }),
  width: whole({ min: 1 }),
  height: whole({ min: 1 }),
});

const menu = object({
  size,
  selected: boolean,
  name: label({ max: 300 }),
  chatBarText: label({ max: 14 }),
  areas: list(object({ bounds, action }), { max: 20 }),
});

interface Menu {
  readonly size: { readonly width: number; readonly height: number };
  readonly areas: readonly { readonly bounds: { x: number; y: number; width: number; height: number } }[];
}

/** A rich menu whose areas lie inside its picture. */
export const richMenuBody: Rule = and(menu, (value, at, problems) => {
  const { size, areas } = value as Menu;
  for (const [place, { bounds }] of areas.entries()) {
    if (bounds.x + bounds.width <= size.width && bounds.y + bounds.height <= size.height) continue;
    problems.push({ message: "Must lie within the rich menu", property: `${at}areas[${place}].bounds` });
  }
});

export const aliasId = matching(/^[a-z0-9_-]{1,32}$/u, "Must match ^[a-z0-9_-]{1,32}$");
export const newAliasBody = object({ richMenuAliasId: aliasId, richMenuId: text() });
export const aliasBody = object({ richMenuId: text() });

const userIds = list(text(), { min: 1, max: 500 });
export const bulkLinkBody = object({ richMenuId: text(), userIds });
export const bulkUnlinkBody = object({ userIds });

const operation = oneOf("type", {
  link: object({ type: oneOfValues("link"), from: text(), to: text() }),
  unlink: object({ type: oneOfValues("unlink"), from: text() }),
  unlinkAll: object({ type: oneOfValues("unlinkAll") }),
});
export const batchBody = object({
  operations: list(operation, { min: 1, max: 1000 }),
  resumeRequestKey: optional(matching(/^[a-zA-Z0-9_-]{1,100}$/u, "Must match ^[a-zA-Z0-9_-]{1,100}$")),
});
