import { expect, test } from "vitest";
import type { DocumentKeep } from "#documents/keep.ts";
import { sealedKeep } from "#documents/sealed.ts";
import { testCipher } from "../actions/small-fund.ts";

const lies = new Map<string, Uint8Array>();
const inMemory: DocumentKeep = {
  put: async (name, sealed) => void lies.set(name, sealed),
  get: async (name) => lies.get(name),
  remove: async (name) => void lies.delete(name),
};
const keep = sealedKeep(inMemory, testCipher);
const mine = { fundId: "fund-1", documentId: "document-1" };
const photo = Buffer.from("a photo of a discharge paper");

test("what lies there cannot be read by whoever keeps it, and is given back whole", async () => {
  await keep.put(mine, photo);
  expect(Buffer.from(lies.get("document-1") ?? []).includes("discharge")).toBe(false);
  expect(await keep.get(mine)).toEqual(photo);
});

test("a file that lies under another name, or is asked for by another fund, does not open", async () => {
  lies.set("document-2", lies.get("document-1")!);
  await expect(keep.get({ ...mine, documentId: "document-2" })).rejects.toThrow("authenticate");
  await expect(keep.get({ ...mine, fundId: "fund-2" })).rejects.toThrow("authenticate");
});

test("what was removed is not there", async () => {
  await keep.remove(mine);
  expect(await keep.get(mine)).toBeUndefined();
});
