import { createHash } from "node:crypto";
import type { messagingApi } from "@line/bot-sdk";
import { cellBounds, richMenuSize, richMenuSvg } from "#paper/rich-menu-image.ts";
import type { RichMenuManifest } from "./manifest.ts";

/** One menu as it should stand at LINE. */
export interface WantedMenu {
  /** As the manifest names it: "member". */
  readonly menu: string;
  /** Nobody sees it. It carries the hash of all that is seen, heard and tapped: another name is another menu. */
  readonly name: string;
  readonly isDefault: boolean;
  /** What LINE is asked to create. */
  readonly body: string;
  readonly svg: string;
}

/** By this we know our own menus and touch no other: an account may have menus from elsewhere. */
export const ownPrefix = "omboon/";
export const aliasOf = (menu: string): string => `omboon-${menu}`;
export const ownAliasPrefix = "omboon-";

/** Pure. `iconOf` gives an icon's SVG text by its name. */
export function wantedMenus(
  { bar, default: defaultMenu, menus }: RichMenuManifest,
  iconOf: (icon: string) => string,
): readonly WantedMenu[] {
  return Object.entries(menus).map(([menu, cells]) => {
    const svg = richMenuSvg(cells.map(({ words, icon }) => ({ words, icon: iconOf(icon) })));
    const unnamed = {
      size: richMenuSize(cells.length),
      // Open when the chat is opened: whoever does not know of the menu would not find it.
      selected: true,
      chatBarText: bar,
      areas: cells.map(areaOf),
    };
    // The SVG and not the picture made of it: two machines may compress the same picture differently.
    const hash = createHash("sha256")
      .update(JSON.stringify([unnamed, svg]))
      .digest("hex")
      .slice(0, 16);
    const name = `${ownPrefix}${menu}/${hash}`;
    const body = JSON.stringify({ ...unnamed, name } satisfies messagingApi.RichMenuRequest);
    return { menu, name, isDefault: menu === defaultMenu, body, svg };
  });
}

/** A cell sends a choice without a stamp: it always means the same, whatever was being talked about. */
function areaOf(cell: RichMenuManifest["menus"][string][number], index: number): messagingApi.RichMenuArea {
  const { spoken, sends, says } = cell;
  return {
    bounds: cellBounds(index),
    action: { type: "postback", label: spoken, data: sends, displayText: says },
  };
}
