/** A sheet that comes up from the bottom of one phone and leaves the other phones alone. */
import { button, element, type Child } from "./dom.ts";

export interface Sheet {
  readonly close: () => void;
}

export function openSheet(phone: HTMLElement, title: string, ...content: readonly Child[]): Sheet {
  const before = document.activeElement;
  const close = (): void => {
    backdrop.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const sheet = element(
    "div",
    { class: "sheet", role: "dialog", "aria-modal": "true", "aria-label": title },
    element("h2", {}, title),
    ...content,
  );
  const backdrop = element("div", { class: "sheet-backdrop" }, sheet);
  backdrop.addEventListener("click", (event) => {
    if (event.target === backdrop) close();
  });
  backdrop.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  phone.append(backdrop);
  sheet.querySelector<HTMLElement>("input, select, button")?.focus({ preventScroll: true });
  return { close };
}

export interface Choice {
  readonly label: string;
  readonly isDangerous?: boolean;
  readonly run: () => unknown;
}

/** A sheet of plain choices, with a way out at the end. */
export function openChoices(phone: HTMLElement, title: string, choices: readonly Choice[]): void {
  const buttons = choices.map(({ label, isDangerous, run }) =>
    button(
      { class: isDangerous ? "choice danger" : "choice" },
      () => {
        sheet.close();
        run();
      },
      label,
    ),
  );
  const sheet = openSheet(
    phone,
    title,
    ...buttons,
    button({ class: "choice quiet" }, () => sheet.close(), "ปิด"),
  );
}
