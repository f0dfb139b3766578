import { channels } from "#actions/add-channel.ts";
import { perform, type House } from "#actions/perform.ts";
import { accountsWithMembers } from "#actions/people-of-menu.ts";
import type { CallLine } from "#line/call-line.ts";
import { readRichMenuFolder } from "#line/rich-menus/folder.ts";
import {
  applyRichMenus,
  planRichMenus,
  type Applied,
  type Planned,
  type RichMenuParts,
} from "#line/rich-menus/rich-menus.ts";

export interface MenuWish {
  /** One fund's channels; every fund's where it is left out. */
  readonly fundId?: string | undefined;
  readonly apply: boolean;
}

export type MenuReport = { readonly channelId: string } & (Planned | Applied);

/** Plans the rich menus of channels, or makes LINE's agree with `rich-menus/`; one line of progress for each step done. */
export async function richMenus(
  house: House,
  callLine: CallLine,
  wish: MenuWish,
  say: (line: string) => void,
): Promise<MenuReport[]> {
  const wanted = await readRichMenuFolder();
  if (!wanted.ok)
    throw new Error(
      wanted.refusal
        .map(({ line, sentence }) => `rich-menus/menus.yaml, line ${line}: ${sentence}`)
        .join("; "),
    );
  const reports: MenuReport[] = [];
  for (const { channelId, fundId } of await channels(house, wish.fundId)) {
    const parts: RichMenuParts = {
      callLine,
      wanted: wanted.value,
      // Whoever is linked to nobody sees the default menu, and needs no link to it.
      peopleOf: (channel, menu) =>
        menu === "member" ? perform(house, fundId, accountsWithMembers, channel) : Promise.resolve([]),
    };
    const done = wish.apply
      ? await applyRichMenus(parts, channelId, (step) => {
          say(`${channelId}: ${step.type}`);
        })
      : await planRichMenus(parts, channelId);
    reports.push({ channelId, ...done });
  }
  return reports;
}
