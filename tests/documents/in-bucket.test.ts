import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepInBucket } from "#documents/in-bucket.ts";

/** As much of an S3-compatible storage as a keep needs; it looks at signatures only to see that there is one. */
const objects = new Map<string, Buffer>();
const asked: { method: string; path: string; authorization: string }[] = [];
let status: number | undefined;
let server: Server;
let keep: ReturnType<typeof keepInBucket>;
beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  keep = keepInBucket({
    address: `http://127.0.0.1:${port}/omboon`,
    region: "auto",
    accessKeyId: "made-up-key",
    secretAccessKey: "made-up-secret",
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  asked.push({ method, path: url, authorization: headers.authorization ?? "" });
  const body = await buffer(request);
  if (status !== undefined) {
    response.writeHead(status).end("<Error><Code>AccessDenied</Code></Error>");
    return;
  }
  if (method === "PUT") objects.set(url, body);
  if (method === "DELETE") objects.delete(url);
  const found = objects.get(url);
  if (method === "GET" && found === undefined)
    response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
  else if (method === "DELETE") response.writeHead(204).end();
  else response.writeHead(200).end(found);
}

const name = "019a8f00-0000-7000-8000-0000000000a7";
const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);

describe("a document in a bucket", () => {
  test("is given back as it was put, under a signed call", async () => {
    await keep.put(name, bytes);
    expect([...objects.keys()]).toEqual([`/omboon/documents/a7/${name}`]);
    expect(await keep.get(name)).toEqual(bytes);
    expect(asked.every(({ authorization }) => authorization.includes("AWS4-HMAC-SHA256"))).toBe(true);
    expect(asked.some(({ authorization }) => authorization.includes("made-up-secret"))).toBe(false);
  });

  test("that is removed is gone, and to remove it again is no harm", async () => {
    await keep.remove(name);
    await keep.remove(name);
    expect(await keep.get(name)).toBeUndefined();
  });

  test("is not taken for kept where the storage refuses it", async () => {
    status = 403;
    await expect(keep.put(name, bytes)).rejects.toThrow("403");
    await expect(keep.get(name)).rejects.toThrow("403");
    status = undefined;
  });

  test.each(["../secret", "", "a/b"])("is never looked for under a name that is no id: %j", async (wrong) => {
    await expect(keep.get(wrong)).rejects.toThrow("id of ours");
  });
});
