import { openTalk } from "../../open-talk.ts";
import type { Reply } from "../../reply.ts";
import { led } from "../../say.ts";
import type { Conversation, Scene } from "../../turn.ts";
import { documentsNews, type DocumentsNews } from "../../wording/documents.ts";
import { withPhotos } from "./documents.ts";

/** What became of the photos, and the question that is open with their number in it: its buttons go on from here. */
export function documentsNewsReply(
  news: DocumentsNews,
  stored: Conversation | undefined,
  scene: Scene,
): Reply {
  const said = documentsNews(news);
  const talk = openTalk(stored && withPhotos(stored, news.keptInAll), scene);
  return talk === undefined ? { says: [said] } : led([said], talk.question);
}
