/**
 * Where documents lie: bytes under names, sealed before they come here and opened after they leave. Nothing here knows what
 * they are, whose they are, or how to open them.
 */
export interface DocumentKeep {
  /** Under a name that is not used yet; it is there for good once this resolves. The same again is no harm. */
  put(name: string, sealed: Uint8Array): Promise<void>;
  /** Undefined where nothing lies under the name. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Also where nothing lies there. */
  remove(name: string): Promise<void>;
}

/** An id of ours. A name never comes from outside; should one, it leads nowhere else than to its own file. */
export const isDocumentName = (name: string): boolean => /^[0-9a-f-]{36}$/u.test(name);
