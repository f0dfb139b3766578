import { channels } from "#actions/add-channel.ts";
import { menusOfPeople } from "#actions/menus-of-people.ts";
import { perform, type House } from "#actions/perform.ts";
import { showMenusAgain } from "#actions/show-menus.ts";
import type { CallLine } from "#line/call-line.ts";
import { readRichMenuFolder } from "#line/rich-menus/folder.ts";
import {
  applyRichMenus,
  planRichMenus,
  type Applied,
  type Planned,
  type RichMenuParts,
} from "#line/rich-menus/rich-menus.ts";
import { richMenuPng } from "#paper/rich-menu-image.ts";

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
  const pictureOf = drawnOnce();
  const reports: MenuReport[] = [];
  for (const channel of await channels(house, wish.fundId)) {
    const { channelId } = channel;
    const { peopleOf, showMoved } = peopleOn(house, channel);
    const parts: RichMenuParts = { callLine, wanted: wanted.value, pictureOf, peopleOf };
    const done = wish.apply
      ? await applyRichMenus(parts, channelId, (step) => {
          say(`${channelId}: ${step.type}`);
        })
      : await planRichMenus(parts, channelId);
    await showMoved();
    reports.push({ channelId, ...done });
  }
  return reports;
}

/** Every channel is given the same pictures, and drawing one takes a third of a second. */
function drawnOnce(): RichMenuParts["pictureOf"] {
  const drawn = new Map<string, Promise<Uint8Array>>();
  return ({ svg }) => {
    const picture = drawn.get(svg) ?? richMenuPng(svg);
    drawn.set(svg, picture);
    return picture;
  };
}

/**
 * Who sees which menu, as it stands when it is asked. Linking thousands takes its time: `showMoved` has everybody looked at
 * again who became something else between being asked about and being linked.
 */
function peopleOn(
  house: House,
  { channelId, fundId }: { readonly channelId: string; readonly fundId: string },
) {
  const linkedAs = new Map<string, string>();
  return {
    peopleOf: async (_: string, menu: string): Promise<readonly string[]> => {
      const people = [...(await perform(house, fundId, menusOfPeople, channelId))].flatMap(([name, ids]) =>
        name === menu ? ids : [],
      );
      for (const lineUserId of people) linkedAs.set(lineUserId, menu);
      return people;
    },
    showMoved: async (): Promise<void> => {
      if (linkedAs.size > 0) await perform(house, fundId, showMenusAgain, { channelId, linkedAs });
    },
  };
}
