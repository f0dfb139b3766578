import type { House } from "#actions/perform.ts";
import type { SealedKeep } from "#documents/sealed.ts";
import type { LineLogin } from "./line-login.ts";

/** What the web door is given. */
export interface WebParts {
  readonly house: House;
  readonly keep: SealedKeep;
  readonly nameAcross: (photo: Uint8Array, name: string) => Promise<Uint8Array>;
  readonly login: LineLogin;
  readonly publicBaseUrl: string;
  /** Every page and paper is marked, so that none is taken for a real one. */
  readonly isPractice?: boolean;
  readonly log: {
    readonly warn: (facts: object, sentence: string) => void;
    readonly error: (facts: object, sentence: string) => void;
  };
}
