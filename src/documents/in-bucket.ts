import { S3mini } from "s3mini";
import { assert } from "#core/assert.ts";
import { isDocumentName, type DocumentKeep } from "./keep.ts";

export interface Bucket {
  /** The whole address with the bucket in it: https://s3.example.org/bucket or https://bucket.s3.example.org. */
  readonly address: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** For one call. A sealed photo is below a megabyte, a PDF at most fifteen. */
const timeoutMs = 30_000;

const keyOf = (name: string): string => {
  assert(isDocumentName(name), "a document's name is an id of ours");
  return `documents/${name.slice(-2)}/${name}`;
};

/** S3-compatible storage. What lies there is sealed before it leaves: whoever keeps the bucket sees sizes and times. */
export function keepInBucket({ address, region, accessKeyId, secretAccessKey }: Bucket): DocumentKeep {
  const bucket = new S3mini({
    endpoint: address,
    region,
    accessKeyId,
    secretAccessKey,
    requestAbortTimeout: timeoutMs,
  });
  return {
    put: async (name, sealed) => {
      const answer = await bucket.putObject(keyOf(name), Buffer.from(sealed), "application/octet-stream");
      if (!answer.ok) throw new Error(`the bucket answered ${answer.status} to a document`);
    },
    get: async (name) => {
      const found = await bucket.getObjectArrayBuffer(keyOf(name));
      return found === null ? undefined : new Uint8Array(found);
    },
    remove: async (name) => {
      await bucket.deleteObject(keyOf(name));
    },
  };
}
