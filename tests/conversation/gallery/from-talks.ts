import type { Reply } from "#conversation/reply.ts";
import type { SlipNews } from "#conversation/deeds/paying.ts";
import type { Scene } from "#conversation/turn.ts";
import { claiming } from "../claims/pretend-fund.ts";
import { claimTalks } from "../claims/talks.ts";
import { pages } from "../pages.ts";
import { onStage, type Deeds } from "../transcript.ts";
import { everyday } from "./everyday.ts";
import { cardsOf, type CardSample } from "./sample.ts";

export interface Talk {
  readonly id: string;
  readonly title: string;
  readonly scene: Scene;
  readonly deeds: Deeds;
  readonly slipNews?: SlipNews;
  readonly script: string;
}

const ofPages = (): readonly Talk[] =>
  pages.flatMap(({ file, title, scenes }) =>
    scenes().map((scene, index) => ({
      ...scene,
      id: `${file.replace(/\.md$/u, "").replaceAll("/", "-")}-${index + 1}`,
      title: `${title}: ${scene.heading}`,
    })),
  );

const ofClaims = (): readonly Talk[] =>
  claimTalks.map(([page, title, scene, fund, script]) => ({
    id: `claim-${page}`,
    title: `ขอสวัสดิการ: ${title}`,
    scene,
    deeds: claiming(fund).deeds,
    script,
  }));

/** Every card that is said in the talks, once: what differs only in its numbers is the same card. */
export function cardsFromTalks(): readonly CardSample[] {
  const seen = new Set<string>();
  return [...everyday(), ...ofPages(), ...ofClaims()].flatMap((talk) =>
    played(talk)
      .filter((reply) => isNew(reply, seen))
      .map((reply, index) => ({ id: `${talk.id}-${index + 1}`, title: talk.title, reply })),
  );
}

function played({ scene, deeds, slipNews, script }: Talk): readonly Reply[] {
  const stage = onStage(scene, deeds, slipNews);
  stage.play(script);
  return stage.replies();
}

function isNew(reply: Reply, seen: Set<string>): boolean {
  const kinds = cardsOf(reply).map(({ look, title }) => `${look} ${title.replaceAll(/[\d,.]+/gu, "0")}`);
  const before = seen.size;
  for (const kind of kinds) seen.add(kind);
  return seen.size > before;
}
