/** Passing sentences at the foot of the page, and the one that stays while the stand-in cannot be reached. */
import { element } from "./dom.ts";

export interface Sayings {
  readonly part: HTMLElement;
  readonly say: (sentence: string) => void;
  readonly setConnected: (isConnected: boolean) => void;
}

const sayingMs = 4000;

export function createSayings(): Sayings {
  const passing = element("p", { class: "saying", role: "status", hidden: true });
  const lost = element(
    "p",
    { class: "saying lost", role: "status", hidden: true },
    "ต่อกับเครื่องจำลองไม่ได้ กำลังลองใหม่…",
  );
  let timer: number | undefined;
  return {
    part: element("div", { class: "sayings" }, lost, passing),
    say: (sentence) => {
      passing.textContent = sentence;
      passing.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        passing.hidden = true;
      }, sayingMs);
    },
    setConnected: (isConnected) => {
      lost.hidden = isConnected;
    },
  };
}
