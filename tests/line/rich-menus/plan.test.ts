import * as fc from "fast-check";
import { expect, test } from "vitest";
import { madeIdOf, type MenusAtLine, planSteps, type RichMenuStep } from "#line/rich-menus/plan.ts";
import { aliasOf, type WantedMenu } from "#line/rich-menus/wanted.ts";

const wantedOf = (versions: Readonly<Record<string, string>>): readonly WantedMenu[] =>
  Object.entries(versions).map(([menu, hash]) => ({
    menu,
    name: `omboon/${menu}/${hash}`,
    isDefault: menu === "not-linked",
    body: "{}",
    svg: "<svg/>",
  }));
const wanted = wantedOf({ "not-linked": "n1", member: "m1" });
const nothing: MenusAtLine = { menus: [], aliases: [] };

/** LINE and the people's links, as far as a plan is concerned. Ids are given in turn. */
function imagineLine() {
  let menus: { richMenuId: string; name: string }[] = [];
  let aliases: { richMenuAliasId: string; richMenuId: string }[] = [];
  let defaultId: string | undefined;
  let linked: string | undefined;
  let count = 0;
  const made = new Map<string, string>();

  function idOf(menu: string): string {
    const id = made.get(menu);
    if (id === undefined) throw new Error(`${menu} is used before it is made`);
    return id;
  }

  function doStep(step: RichMenuStep): void {
    switch (step.type) {
      case "create": {
        count += 1;
        made.set(step.menu, `id${count}`);
        menus.push({ richMenuId: `id${count}`, name: step.name });
        break;
      }
      case "point-alias": {
        const richMenuAliasId = aliasOf(step.menu);
        const others = aliases.filter((alias) => alias.richMenuAliasId !== richMenuAliasId);
        expect(others.length === aliases.length, "LINE tells a new alias from an old one").toBe(step.isNew);
        aliases = [...others, { richMenuAliasId, richMenuId: idOf(step.menu) }];
        break;
      }
      case "relink":
        linked = idOf(step.menu);
        break;
      case "set-default":
        defaultId = idOf(step.menu);
        break;
      case "drop-alias":
        aliases = aliases.filter(({ richMenuAliasId }) => richMenuAliasId !== step.alias);
        break;
      case "delete":
        menus = menus.filter(({ richMenuId }) => richMenuId !== step.richMenuId);
        if (defaultId === step.richMenuId) defaultId = undefined;
        break;
    }
  }

  const state = (): MenusAtLine => ({ menus, aliases, ...(defaultId === undefined ? {} : { defaultId }) });
  return {
    state,
    linked: () => linked,
    /** Does the plan for these menus, or its first steps only. */
    run(versions: readonly WantedMenu[], steps = Number.POSITIVE_INFINITY): void {
      for (const one of versions) {
        const id = madeIdOf(one, state());
        if (id !== undefined) made.set(one.menu, id);
      }
      planSteps(versions, state()).slice(0, steps).forEach(doStep);
    },
  };
}

test("on a channel without menus everything is made, in the order that leaves no gap", () => {
  expect(planSteps(wanted, nothing).map((step) => `${step.type} ${"menu" in step ? step.menu : ""}`)).toEqual(
    [
      "create not-linked",
      "create member",
      "point-alias not-linked",
      "point-alias member",
      "relink member",
      "set-default not-linked",
    ],
  );
});

test("where everything stands there is nothing to do", () => {
  const line = imagineLine();
  line.run(wanted);
  expect(planSteps(wanted, line.state())).toEqual([]);
});

test("one changed menu is replaced, its people linked to the new one before the old one goes", () => {
  const line = imagineLine();
  line.run(wanted);
  const changed = wantedOf({ "not-linked": "n1", member: "m2" });
  expect(planSteps(changed, line.state())).toEqual([
    { type: "create", menu: "member", name: "omboon/member/m2" },
    { type: "point-alias", menu: "member", isNew: false },
    { type: "relink", menu: "member" },
    { type: "delete", richMenuId: "id2", name: "omboon/member/m1" },
  ]);
});

test("a menu that the manifest no longer has goes, with its alias", () => {
  const line = imagineLine();
  const more = wantedOf({ "not-linked": "n1", member: "m1", collector: "c1" });
  line.run(more);
  expect(planSteps(wanted, line.state())).toEqual([
    { type: "drop-alias", alias: "omboon-collector" },
    { type: "delete", richMenuId: "id3", name: "omboon/collector/c1" },
  ]);
});

test("menus and aliases from elsewhere are left alone", () => {
  const foreign = {
    menus: [{ richMenuId: "theirs", name: "summer sale" }],
    aliases: [{ richMenuAliasId: "sale", richMenuId: "theirs" }],
    defaultId: "theirs",
  };
  const types = planSteps(wanted, foreign).map(({ type }) => type);
  expect(types).toContain("set-default");
  expect(types).not.toContain("delete");
  expect(types).not.toContain("drop-alias");
});

test("a default that somebody else changed is set again", () => {
  const line = imagineLine();
  line.run(wanted);
  expect(planSteps(wanted, { ...line.state(), defaultId: "theirs" }).map(({ type }) => type)).toEqual([
    "relink",
    "set-default",
  ]);
});

test("however often it is interrupted and the contents change, it ends as wanted, with nobody linked to what is gone", () => {
  const version = fc.record({
    "not-linked": fc.constantFrom("n1", "n2"),
    member: fc.constantFrom("m1", "m2", "m3"),
  });
  const runs = fc.array(fc.record({ version, doneSteps: fc.nat({ max: 8 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(runs, version, (interrupted, last) => {
      const line = imagineLine();
      for (const { version: one, doneSteps } of interrupted) {
        line.run(wantedOf(one), doneSteps);
      }
      const now = wantedOf(last);
      line.run(now);
      expect(planSteps(now, line.state())).toEqual([]);
      const { menus, defaultId } = line.state();
      const idOf = new Map(menus.map(({ name, richMenuId }) => [name, richMenuId]));
      expect(menus).toHaveLength(2);
      expect(defaultId).toBe(idOf.get(`omboon/not-linked/${last["not-linked"]}`));
      expect(line.linked()).toBe(idOf.get(`omboon/member/${last.member}`));
    }),
    { numRuns: 500 },
  );
});
