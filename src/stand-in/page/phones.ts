/** The phones on the page, side by side; on a narrow screen only the one in front is seen. */
import { element } from "./dom.ts";
import { loadPerson } from "./load.ts";
import { attempt, type Page } from "./page.ts";
import { openPhone, type OpenPhone } from "./phone.ts";
import { keepInAddress } from "./view.ts";

export interface Phones {
  readonly part: HTMLElement;
  readonly get: (userId: string) => OpenPhone | undefined;
  readonly ids: () => Iterable<string>;
  readonly show: (userId: string) => void;
  readonly hide: (userId: string) => void;
}

/** `page` is asked for only when somebody is shown: the page itself is made with these functions in it. */
export function createPhones(page: () => Page): Phones {
  const part = element("main", { class: "phones" });
  const open = new Map<string, OpenPhone>();

  const show = (userId: string): void => {
    const { view, news } = page();
    if (!open.has(userId)) add(userId);
    const section = open.get(userId)?.section;
    if (section?.classList.contains("active")) return;
    view.active = userId;
    for (const [id, phone] of open) phone.section.classList.toggle("active", id === userId);
    section?.scrollIntoView({ block: "nearest", inline: "nearest" });
    news.tell("view");
    news.tell(`chat ${userId}`);
  };
  const add = (userId: string): void => {
    const { view } = page();
    if (!view.people.includes(userId)) view.people.push(userId);
    const phone = openPhone(page(), userId);
    open.set(userId, phone);
    part.append(phone.section);
    keepInAddress(view);
    void attempt(page(), () => loadPerson(page(), userId));
  };
  const hide = (userId: string): void => {
    const { view, news } = page();
    open.get(userId)?.close();
    open.delete(userId);
    view.people = view.people.filter((id) => id !== userId);
    keepInAddress(view);
    if (view.active === userId) {
      view.active = undefined;
      const next = view.people[0];
      if (next !== undefined) show(next);
    }
    news.tell("view");
  };
  return { part, get: (userId) => open.get(userId), ids: () => open.keys(), show, hide };
}
