import { z } from "zod";
import { befriend, makePerson } from "../people/people.ts";
import { menuSeenBy } from "../people/menu.ts";
import { speak, unsend } from "../people/speak.ts";
import { tap } from "../people/tap.ts";
import type { Person } from "../world/person.ts";
import { actorOf, channelId, channelOf, refuse, speakerOf, wish } from "./route.ts";
import type { Asked, Routes } from "./route.ts";
import { fileRoutes } from "./files.ts";

/** Making people and acting as them. */

const userId = z.string().regex(/^U[0-9a-f]{32}$/u, "must be U and 32 hexadecimal digits");
const newPerson = z.strictObject({
  name: z.string().min(1),
  userId: userId.optional(),
  pictureUrl: z.string().optional(),
  statusMessage: z.string().optional(),
  language: z.string().optional(),
});

export const shownPerson = (person: Person): object => ({
  userId: person.userId,
  name: person.name,
  ...(person.pictureUrl === undefined ? {} : { pictureUrl: person.pictureUrl }),
  language: person.language,
  friendships: Object.fromEntries(person.friendships),
});

function create({ world, body }: Asked): object {
  const person = makePerson(world, wish(newPerson, body));
  return { userId: person.userId, name: person.name };
}

const crowd = z.strictObject({
  count: z.int().min(1).max(100_000),
  namePrefix: z.string().default("คนที่ "),
  follow: z.boolean().default(true),
  channelId,
});

/** Many people at once, for trials under load; following is not told to the bot. */
function createMany({ world, body }: Asked): object {
  const { count, namePrefix, follow, channelId: id } = wish(crowd, body);
  const channel = follow ? channelOf(world, id) : undefined;
  const userIds = Array.from({ length: count }, (_, place) => {
    const person = makePerson(world, { name: `${namePrefix}${place + 1}` });
    if (channel !== undefined) person.friendships.set(channel.channelId, "friend");
    return person.userId;
  });
  return { userIds };
}

function befriends(how: "follow" | "block" | "unblock") {
  return (asked: Asked): object => {
    const { world, channel, person } = speakerOf(asked);
    befriend(world, channel, person, how);
    return shownPerson(person);
  };
}

const words = z.object({ text: z.string().min(1), quotedMessageId: z.string().optional() });

function say(asked: Asked): object {
  const { text, quotedMessageId } = wish(words, asked.body);
  return speak(actorOf(asked), {
    type: "text",
    text,
    ...(quotedMessageId === undefined ? {} : { quotedMessageId }),
  });
}

const stickerWish = z.object({
  packageId: z.string().default("446"),
  stickerId: z.string().default("1988"),
  keywords: z.array(z.string()).max(15).optional(),
});

function sticker(asked: Asked): object {
  const { packageId, stickerId, keywords } = wish(stickerWish, asked.body);
  return speak(actorOf(asked), {
    type: "sticker",
    packageId,
    stickerId,
    stickerResourceType: "STATIC",
    ...(keywords === undefined ? {} : { keywords }),
  });
}

const place = z.object({
  title: z.string().optional(),
  address: z.string().optional(),
  latitude: z.number().min(-90).max(90).default(13.7563),
  longitude: z.number().min(-180).max(180).default(100.5018),
});

function location(asked: Asked): object {
  const { title, address, latitude, longitude } = wish(place, asked.body);
  return speak(actorOf(asked), {
    type: "location",
    ...(title === undefined ? {} : { title }),
    ...(address === undefined ? {} : { address }),
    latitude,
    longitude,
  });
}

const tapWish = z.object({
  label: z.string().optional(),
  data: z.string().optional(),
  messageId: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
});

function taps(asked: Asked): object {
  const tapped = tap(actorOf(asked), wish(tapWish, asked.body));
  return "error" in tapped ? refuse(404, tapped.error) : tapped;
}

function takeBack(asked: Asked): object {
  const { messageId } = wish(z.object({ messageId: z.string() }), asked.body);
  const webhookEventId = unsend(speakerOf(asked), messageId);
  return webhookEventId === undefined
    ? refuse(404, `They wrote no message ${messageId} that could be taken back.`)
    : { webhookEventId };
}

/** Answered as JSON null where they see no menu: an empty body would be harder to read. */
function menu(asked: Asked): unknown {
  const seen = menuSeenBy(speakerOf(asked));
  if (seen === undefined) return asked.reply.type("application/json").send("null");
  const { image, ...shape } = seen;
  return {
    ...shape,
    ...(image === undefined ? {} : { image: `/control/rich-menus/${seen.richMenuId}/image` }),
  };
}

const everybody = ({ world }: Asked): object => ({ people: [...world.people.values()].map(shownPerson) });

export const peopleRoutes: Routes = {
  "POST /people": create,
  "POST /people/many": createMany,
  "GET /people": everybody,
  "POST /people/:userId/follow": befriends("follow"),
  "POST /people/:userId/block": befriends("block"),
  "POST /people/:userId/unblock": befriends("unblock"),
  "POST /people/:userId/say": say,
  "POST /people/:userId/sticker": sticker,
  "POST /people/:userId/location": location,
  "POST /people/:userId/tap": taps,
  "POST /people/:userId/unsend": takeBack,
  "GET /people/:userId/rich-menu": menu,
  ...fileRoutes,
};
