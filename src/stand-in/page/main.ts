/** Starts the page: asks what there is, opens the phones that the address names, and listens. */
import { createDesk, type Desk } from "./desk.ts";
import { element } from "./dom.ts";
import { hear } from "./hear.ts";
import { loadLogs, loadState } from "./load.ts";
import { createMemory, createNews } from "./memory.ts";
import { attempt, type Page } from "./page.ts";
import { createPeopleBar } from "./people.ts";
import { createPhones } from "./phones.ts";
import { createSayings } from "./sayings.ts";
import { readView } from "./view.ts";

/** Without names in the address the first few people are shown: a newcomer should not begin with an empty page. */
const firstPeople = 2;

const sayings = createSayings();
const phones = createPhones(() => page);
const page: Page = {
  memory: createMemory(),
  news: createNews(),
  view: readView(location.search),
  say: sayings.say,
  showPerson: phones.show,
  hidePerson: phones.hide,
  inspect: (line) => desk.inspect(line),
};
const desk: Desk = createDesk(page);
const bar = createPeopleBar(page, () => desk.setOpen(!page.view.isDeskOpen));

document.body.append(bar, element("div", { class: "room" }, phones.part, desk.part), sayings.part);
desk.setOpen(page.view.isDeskOpen);
// Heard before asked: what happens while the answers are on their way is taken in as well.
hear(page, phones, sayings.setConnected);

await attempt(page, async () => {
  await loadState(page);
  const everybody = page.memory.state.people.map(({ userId }) => userId);
  const asked = page.view.people.length > 0 ? [...page.view.people] : everybody.slice(0, firstPeople);
  for (const userId of asked) phones.show(userId);
  if (asked[0] !== undefined) phones.show(asked[0]);
  await loadLogs(page);
});
