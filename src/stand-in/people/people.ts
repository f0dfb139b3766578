import * as ids from "../world/ids.ts";
import type { Channel } from "../world/channel.ts";
import { friendshipWith } from "../world/person.ts";
import type { Friendship, Person } from "../world/person.ts";
import type { World } from "../world/world.ts";
import { tell } from "./speak.ts";

export interface NewPerson {
  readonly name: string;
  readonly userId?: string | undefined;
  readonly pictureUrl?: string | undefined;
  readonly statusMessage?: string | undefined;
  readonly language?: string | undefined;
}

/** Makes somebody with a phone; with an id that is already known, changes their name and picture. */
export function makePerson(world: World, wish: NewPerson): Person {
  const userId = wish.userId ?? ids.userId();
  const person: Person = world.people.get(userId) ?? {
    userId,
    name: wish.name,
    language: "th",
    friendships: new Map(),
  };
  person.name = wish.name;
  if (wish.pictureUrl !== undefined) person.pictureUrl = wish.pictureUrl;
  if (wish.statusMessage !== undefined) person.statusMessage = wish.statusMessage;
  if (wish.language !== undefined) person.language = wish.language;
  world.people.set(userId, person);
  world.live.tell("state", () => ({}));
  return person;
}

/** Adds, blocks or unblocks an account, and the account hears of it. Doing it twice is not heard twice. */
export function befriend(
  world: World,
  channel: Channel,
  person: Person,
  wish: "follow" | "block" | "unblock",
): void {
  const before = friendshipWith(person, channel.channelId);
  const after: Friendship = wish === "block" ? "blocked" : "friend";
  if (before === after) return;
  person.friendships.set(channel.channelId, after);
  world.live.tell("state", () => ({}));
  if (after === "blocked") tell({ world, channel, person }, { type: "unfollow" });
  else tell({ world, channel, person }, { type: "follow", follow: { isUnblocked: before === "blocked" } });
}
