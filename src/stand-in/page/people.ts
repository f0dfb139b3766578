/** The bar at the top: whose phones are here, adding somebody, opening the desk. On a narrow screen it has the tabs. */
import { drawAvatar } from "./avatar.ts";
import { button, element, inBoth, replaceChildren } from "./dom.ts";
import { icon } from "./icons.ts";
import { attempt, nameOf, type Page } from "./page.ts";
import { addPerson } from "./server.ts";
import { openSheet } from "./sheet.ts";

export function createPeopleBar(page: Page, toggleDesk: () => void): HTMLElement {
  const tabs = element("nav", { class: "tabs", "aria-label": "โทรศัพท์ที่เปิดอยู่" });
  const refresh = (): void =>
    replaceChildren(tabs, ...page.view.people.map((userId) => drawTab(page, userId)));
  page.news.watch("view", refresh);
  page.news.watch("state", refresh);
  const bar = element(
    "header",
    { class: "top-bar" },
    element("h1", {}, "LINE จำลอง ", element("small", { lang: "en" }, "stand-in")),
    tabs,
    button({ class: "top-button" }, () => choosePeople(page), icon("people"), inBoth("เลือกคน", "people")),
    element("a", { class: "top-button", href: "/gallery" }, icon("picture"), inBoth("แกลเลอรี", "gallery")),
    button(
      { class: "top-button", "aria-controls": "desk" },
      toggleDesk,
      icon("desk"),
      inBoth("เบื้องหลัง", "desk"),
    ),
  );
  return bar;
}

function drawTab(page: Page, userId: string): HTMLElement {
  const unread = [...page.memory.chats.values()]
    .filter((chat) => chat.userId === userId)
    .reduce((sum, chat) => sum + chat.unread, 0);
  const name = nameOf(page, userId);
  return button(
    {
      class: "tab",
      "aria-current": page.view.active === userId ? "true" : undefined,
      "aria-label": unread > 0 ? `${name} ยังไม่อ่าน ${unread}` : name,
    },
    () => page.showPerson(userId),
    name,
    unread > 0 ? element("span", { class: "unread" }, String(unread)) : null,
  );
}

/** Everybody the stand-in knows, narrowed by what is typed; and somebody new by name. */
function choosePeople(page: Page): void {
  const filter = element("input", { type: "search", "aria-label": "ค้นหาคน", placeholder: "ค้นหาชื่อ" });
  const list = element("ul", { class: "people-list" });
  const shown = 50;
  const refresh = (): void => {
    const sought = filter.value.trim();
    const found = page.memory.state.people.filter(({ name }) => name.includes(sought));
    const rows = found.slice(0, shown).map(({ userId, name, pictureUrl }) => {
      const box = element("input", { type: "checkbox" });
      box.checked = page.view.people.includes(userId);
      box.addEventListener("change", () => (box.checked ? page.showPerson(userId) : page.hidePerson(userId)));
      return element("li", {}, element("label", {}, box, drawAvatar(userId, name, pictureUrl), name));
    });
    const rest = found.length - rows.length;
    replaceChildren(list, ...rows, rest > 0 ? element("li", { class: "rest" }, `และอีก ${rest} คน`) : null);
  };
  filter.addEventListener("input", refresh);
  refresh();
  const sheet = openSheet(
    document.body,
    "เลือกคน",
    filter,
    list,
    newPersonForm(page, () => sheet.close()),
  );
  document.body.lastElementChild?.classList.add("page-sheet");
}

function newPersonForm(page: Page, added: () => void): HTMLElement {
  const name = element("input", {
    name: "name",
    required: true,
    maxlength: 60,
    "aria-label": "ชื่อคนใหม่",
    placeholder: "ชื่อคนใหม่",
  });
  const form = element("form", { class: "new-person" }, name, element("button", { class: "main" }, "เพิ่มคน"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(page, async () => {
      const person = await addPerson(name.value.trim());
      if (!page.memory.state.people.some(({ userId }) => userId === person.userId)) {
        page.memory.state = { ...page.memory.state, people: [...page.memory.state.people, person] };
      }
      page.showPerson(person.userId);
      added();
    });
  });
  return form;
}
