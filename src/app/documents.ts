import { documentFailed, documentKept, isDocumentWanted } from "#actions/documents/settle-document.ts";
import { tellOfDocuments } from "#actions/documents/tell-of-documents.ts";
import { perform, type House } from "#actions/perform.ts";
import { channelOf } from "#actions/take-in.ts";
import { keepInBucket } from "#documents/in-bucket.ts";
import { keepOnDisk } from "#documents/on-disk.ts";
import { sealedKeep, type SealedKeep } from "#documents/sealed.ts";
import { makeDownload } from "#line/download.ts";
import type { ErrandParts } from "#line/errands.ts";
import { examineDocument, mostBytes } from "#paper/document/examine.ts";
import { hasSlipCode } from "#paper/slip/read-slip.ts";
import { makeCipher } from "#store/cipher.ts";
import type { ServerSettings } from "#config.ts";

/** A large photo over a slow line takes longer than a call; an errand's lease (60 s) outlives it. */
const downloadMs = 30_000;

export function documentKeep({ documents, keys }: ServerSettings): SealedKeep {
  const keep = documents.type === "bucket" ? keepInBucket(documents) : keepOnDisk(documents.folder);
  return sealedKeep(keep, makeCipher(keys));
}

/** What errands about documents need, put together from the rooms. */
export function documentErrands(
  house: House,
  settings: ServerSettings,
  keep: SealedKeep,
): Omit<ErrandParts, "callLine" | "menuOf"> {
  return {
    keep,
    download: makeDownload({
      credentialsOf: (channelId) => channelOf(house, channelId),
      apiBaseUrl: settings.lineApiBaseUrl,
      dataApiBaseUrl: settings.lineDataApiBaseUrl,
      timeoutMs: downloadMs,
      mostBytes,
      now: () => performance.now(),
    }),
    examine: (bytes) => examineDocument(bytes, hasSlipCode),
    isWanted: (fundId, documentId) => perform(house, fundId, isDocumentWanted, documentId),
    kept: (fundId, report) => perform(house, fundId, documentKept, report),
    failed: (fundId, report) => perform(house, fundId, documentFailed, report),
    tellOfDocuments: (fundId, asked) => perform(house, fundId, tellOfDocuments, asked),
  };
}
