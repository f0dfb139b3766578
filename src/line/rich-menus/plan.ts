import { aliasOf, ownAliasPrefix, ownPrefix, type WantedMenu } from "./wanted.ts";

/** What LINE lists for a channel. */
export interface MenusAtLine {
  readonly menus: readonly { readonly richMenuId: string; readonly name: string }[];
  readonly aliases: readonly { readonly richMenuAliasId: string; readonly richMenuId: string }[];
  readonly defaultId?: string;
}

/** In the order in which they are done. `menu` is the manifest's name. */
export type RichMenuStep =
  /** Validated, created, and given its picture. */
  | { readonly type: "create"; readonly menu: string; readonly name: string }
  | { readonly type: "point-alias"; readonly menu: string; readonly isNew: boolean }
  /** Everybody who should see this menu by our books is linked to it. */
  | { readonly type: "relink"; readonly menu: string }
  | { readonly type: "set-default"; readonly menu: string }
  | { readonly type: "drop-alias"; readonly alias: string }
  | { readonly type: "delete"; readonly richMenuId: string; readonly name: string };

/**
 * What is to be done so that LINE has what is wanted: nothing, when it has. Pure.
 *
 * LINE does nothing of this at once, so the order makes any interruption harmless: a menu counts as made only when its
 * alias points to it (LINE allows that only with its picture); the alias moves before people are linked, so that
 * whoever is linked meanwhile gets the new menu; old menus go last, and while one is still there, or the default is not
 * yet set, the people are linked once more. What an interruption leaves behind is deleted by the next run.
 */
export function planSteps(wanted: readonly WantedMenu[], atLine: MenusAtLine): readonly RichMenuStep[] {
  const plans = wanted.map((one) => planMenu(one, atLine));
  const isDefaultSet = plans.some(
    ({ isDefault, madeId }) => isDefault && madeId !== undefined && madeId === atLine.defaultId,
  );
  const unwanted = unwantedMenus(wanted, atLine);
  return [
    ...plans
      .filter(({ madeId }) => madeId === undefined)
      .map(({ menu, name }) => ({ type: "create" as const, menu, name })),
    ...plans
      .filter(({ madeId }) => madeId === undefined)
      .map(({ menu, aliasedId }) => ({ type: "point-alias" as const, menu, isNew: aliasedId === undefined })),
    ...plans
      // Whoever sees the default menu has none of their own and needs no link.
      .filter(
        ({ isDefault, madeId, hasOld }) => !isDefault && (madeId === undefined || hasOld || !isDefaultSet),
      )
      .map(({ menu }) => ({ type: "relink" as const, menu })),
    ...plans
      .filter(({ isDefault }) => isDefault && !isDefaultSet)
      .map(({ menu }) => ({ type: "set-default" as const, menu })),
    ...unwantedAliases(wanted, atLine).map((alias) => ({ type: "drop-alias" as const, alias })),
    ...unwanted.map(({ richMenuId, name }) => ({ type: "delete" as const, richMenuId, name })),
  ];
}

/** The id of a wanted menu that stands finished at LINE. */
export const madeIdOf = (wanted: WantedMenu, atLine: MenusAtLine): string | undefined =>
  planMenu(wanted, atLine).madeId;

function planMenu({ menu, name, isDefault }: WantedMenu, { menus, aliases }: MenusAtLine) {
  const aliasedId = aliases.find(({ richMenuAliasId }) => richMenuAliasId === aliasOf(menu))?.richMenuId;
  const madeId = menus.find((one) => one.richMenuId === aliasedId && one.name === name)?.richMenuId;
  const hasOld = menus.some(
    (one) => one.name.startsWith(`${ownPrefix}${menu}/`) && one.richMenuId !== madeId,
  );
  return { menu, name, isDefault, aliasedId, madeId, hasOld };
}

/** Ours and not wanted as they are: older contents, leftovers of an interruption, menus the manifest no longer has. */
function unwantedMenus(wanted: readonly WantedMenu[], atLine: MenusAtLine): MenusAtLine["menus"] {
  const kept = new Set(wanted.map((one) => madeIdOf(one, atLine)));
  return atLine.menus.filter(({ richMenuId, name }) => name.startsWith(ownPrefix) && !kept.has(richMenuId));
}

function unwantedAliases(wanted: readonly WantedMenu[], { aliases }: MenusAtLine): readonly string[] {
  const kept = new Set(wanted.map(({ menu }) => aliasOf(menu)));
  return aliases
    .map(({ richMenuAliasId }) => richMenuAliasId)
    .filter((alias) => alias.startsWith(ownAliasPrefix) && !kept.has(alias));
}
