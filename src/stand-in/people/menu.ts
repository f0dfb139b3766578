import type { RichMenu } from "../world/rich-menus.ts";
import { chatOf } from "../world/world.ts";
import type { Speaker } from "./speak.ts";

/** The menu a person sees: the one linked to them if it still exists, else the account's default. */
export function menuSeenBy({ world, channel, person }: Speaker): RichMenu | undefined {
  const { menus, defaultMenuId } = channel.menus;
  const linked = chatOf(world, person.userId, channel.channelId).menuId;
  return menus.get(linked ?? "") ?? menus.get(defaultMenuId ?? "");
}
