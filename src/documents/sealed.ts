import type { DocumentKeep } from "./keep.ts";

/** What seals and opens: `store/cipher` by its shape. */
export interface Seal {
  seal(plain: Uint8Array, place: string): Uint8Array;
  openBytes(sealed: Uint8Array, place: string): Uint8Array;
}

export interface DocumentName {
  readonly fundId: string;
  readonly documentId: string;
}

/** A keep whose bytes are sealed on their way in and opened on their way out, each bound to its fund and its name. */
export interface SealedKeep {
  put(name: DocumentName, bytes: Uint8Array): Promise<void>;
  get(name: DocumentName): Promise<Uint8Array | undefined>;
  remove(name: DocumentName): Promise<void>;
}

export function sealedKeep(keep: DocumentKeep, cipher: Seal): SealedKeep {
  return {
    put: (name, bytes) => keep.put(name.documentId, cipher.seal(bytes, placeOf(name))),
    get: async (name) => {
      const sealed = await keep.get(name.documentId);
      return sealed && cipher.openBytes(sealed, placeOf(name));
    },
    remove: ({ documentId }) => keep.remove(documentId),
  };
}

/** A file that was moved under another name, or into another fund's folder, does not open. */
const placeOf = ({ fundId, documentId }: DocumentName): string => `document.bytes:${fundId}:${documentId}`;
