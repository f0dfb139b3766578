import type { JoiningDeed } from "../../deeds/joining.ts";
import type { Conversation, Turn } from "../../turn.ts";

export const doJoining = (deed: JoiningDeed, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "joining", deed },
  ...(conversation && { conversation }),
});
