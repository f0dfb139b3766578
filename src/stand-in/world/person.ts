/** How somebody stands with an official account. A stranger may write to it, but has not added it. */
export type Friendship = "stranger" | "friend" | "blocked";

/** Somebody with a phone. All official accounts of one stand-in are of one provider: they know a person by one id. */
export interface Person {
  readonly userId: string;
  name: string;
  pictureUrl?: string;
  statusMessage?: string;
  language: string;
  /** By channel id; a channel that is missing is a stranger. */
  readonly friendships: Map<string, Friendship>;
}

export const friendshipWith = (person: Person, channelId: string): Friendship =>
  person.friendships.get(channelId) ?? "stranger";
