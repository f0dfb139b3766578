import { z } from "zod";
import { imageTypeOf } from "../rules/image-size.ts";
import { sendFiles } from "../people/speak.ts";
import { refuse, actorOf, wish } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** Photos, films, voices and files, sent as a person. */

const base64 = z.string().min(1, "is empty: give the bytes in base64");
const photosWish = z.object({
  photos: z
    .array(z.object({ base64, contentType: z.string().optional() }))
    .min(1)
    .max(20),
  asSet: z.boolean().optional(),
});

function photos(asked: Asked): object {
  const { photos: given, asSet } = wish(photosWish, asked.body);
  const files = given.map(({ base64: encoded, contentType }) => {
    const bytes = Buffer.from(encoded, "base64");
    const found = contentType ?? imageTypeOf(bytes) ?? refuse(400, "A photo must be JPEG or PNG.");
    return { kind: "image" as const, bytes, contentType: found };
  });
  return { photos: sendFiles(actorOf(asked), files, asSet ?? files.length > 1) };
}

const fileWish = z.object({ base64, fileName: z.string().min(1), contentType: z.string().optional() });

function file(asked: Asked): object {
  const { base64: encoded, fileName, contentType = "application/octet-stream" } = wish(fileWish, asked.body);
  const bytes = Buffer.from(encoded, "base64");
  const [spoken] = sendFiles(actorOf(asked), [{ kind: "file", bytes, contentType, fileName }], false);
  return spoken ?? {};
}

const recording = z.object({
  base64: base64.default("AAAA"),
  contentType: z.string().optional(),
  /** Milliseconds. */
  duration: z.int().min(1).default(3_000),
  /** It will never be ready: transcoding fails. */
  failed: z.boolean().optional(),
});

function recorded(kind: "audio" | "video", usual: string) {
  return (asked: Asked): object => {
    const { base64: encoded, contentType = usual, duration, failed } = wish(recording, asked.body);
    const bytes = Buffer.from(encoded, "base64");
    const made = { kind, bytes, contentType, duration, ...(failed === true ? { failed } : {}) };
    const [spoken] = sendFiles(actorOf(asked), [made], false);
    return spoken ?? {};
  };
}

export const fileRoutes: Routes = {
  "POST /people/:userId/photos": photos,
  "POST /people/:userId/file": file,
  "POST /people/:userId/voice": recorded("audio", "audio/m4a"),
  "POST /people/:userId/video": recorded("video", "video/mp4"),
};
