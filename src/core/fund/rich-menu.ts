import { mayReadBooks, type Role } from "./office.ts";

/** The menus under the chat, by what a person is to the fund: their names in `rich-menus/menus.yaml`. */
export const menuNames = ["not-linked", "member", "committee", "collector"] as const;
export type MenuName = (typeof menuNames)[number];

/**
 * Which of them somebody sees who acts for these members, by the offices that those hold today. A collector who sits on the
 * committee too has the collector's: houses are walked all day, while the committee's work comes to each by itself, and
 * stands in that menu as well.
 */
export function menuFor(actsFor: readonly { readonly roles: readonly Role[] }[]): MenuName {
  if (actsFor.length === 0) return "not-linked";
  const roles = actsFor.flatMap((member) => member.roles);
  if (roles.includes("collector")) return "collector";
  return mayReadBooks(roles) ? "committee" : "member";
}
