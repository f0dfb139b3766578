/** The photos, films, voices and files that people sent, kept within a budget of bytes: the oldest are gone first. */
export interface Content {
  readonly messageId: string;
  readonly channelId: string;
  readonly kind: "image" | "video" | "audio" | "file";
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly fileName?: string;
  /** Until then LINE answers 202: video and audio are being prepared. */
  readonly readyAt: number;
  /** A film that cannot be prepared stays so. */
  readonly failed?: boolean;
}

export interface Contents {
  readonly keep: (content: Content) => void;
  readonly find: (messageId: string) => Content | "gone" | undefined;
  readonly drop: (messageId: string) => void;
}

export function createContents(byteLimit: number): Contents {
  const kept = new Map<string, Content>();
  const gone = new Set<string>();
  let bytes = 0;
  const drop = (messageId: string): void => {
    const content = kept.get(messageId);
    if (content === undefined) return;
    bytes -= content.bytes.length;
    kept.delete(messageId);
    gone.add(messageId);
    const oldest = gone.size > 100_000 ? gone.values().next().value : undefined;
    if (oldest !== undefined) gone.delete(oldest);
  };
  return {
    keep: (content) => {
      kept.set(content.messageId, content);
      bytes += content.bytes.length;
      for (const messageId of kept.keys()) {
        if (bytes <= byteLimit || messageId === content.messageId) break;
        drop(messageId);
      }
    },
    find: (messageId) => kept.get(messageId) ?? (gone.has(messageId) ? "gone" : undefined),
    drop,
  };
}
