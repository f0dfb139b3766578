/** The rich menus of one official account, made through the API. */
export interface RichMenus {
  readonly menus: Map<string, RichMenu>;
  /** Alias id → rich menu id. */
  readonly aliases: Map<string, string>;
  defaultMenuId: string | undefined;
  /** Batches by request id, for asking how far they are. */
  readonly batches: Map<string, Batch>;
  /** Keys of batches that were accepted, and until when they are remembered. */
  readonly resumeKeys: Map<string, number>;
}

export interface RichMenu {
  readonly richMenuId: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly selected: boolean;
  readonly name: string;
  readonly chatBarText: string;
  readonly areas: readonly RichMenuArea[];
  image?: { readonly bytes: Buffer; readonly contentType: string };
}

export interface RichMenuArea {
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly action: Readonly<Record<string, unknown>> & { readonly type: string };
}

export interface Batch {
  readonly acceptedAt: number;
  readonly completedAt: number;
}

export const createRichMenus = (): RichMenus => ({
  menus: new Map(),
  aliases: new Map(),
  defaultMenuId: undefined,
  batches: new Map(),
  resumeKeys: new Map(),
});
