import {
  afterAct,
  actKinds,
  rules,
  stages,
  submitted,
  type ActKind,
  type ClaimState,
  type Stage,
} from "#core/claim/stage.ts";

/** The state table of docs/claims.md: for each act, where it leads from each stage, asked of the fold itself. */
export function lifeTable(): string {
  const acts = actKinds.filter((kind): kind is Exclude<ActKind, "submitted"> => kind !== "submitted");
  const head = `| what happens | ${stages.join(" | ")} |`;
  const rows = acts.map((kind) => `| ${kind} | ${stages.map((stage) => leads(stage, kind)).join(" | ")} |`);
  return [head, `| --- |${stages.map(() => " --- |").join("")}`, ...rows].join("\n");
}

/** In a claim whose money has not gone out; with a star, where one that was paid ahead goes on. */
function leads(stage: Stage, kind: Exclude<ActKind, "submitted">): string {
  const plain = outcome({ ...submitted, stage, ...asked(stage) }, kind);
  const ahead = outcome({ ...submitted, stage, ...asked(stage), isPaidAhead: true }, kind);
  const canBeAhead = stage !== "approved" && stage !== "paid" && stage !== "withdrawn" && stage !== "refused";
  return canBeAhead && ahead !== plain ? `${plain} (\\*${ahead})` : plain;
}

const asked = (stage: Stage): Partial<ClaimState> =>
  stage === "information" ? { askedIn: "certifying" } : {};

function outcome(state: ClaimState, kind: Exclude<ActKind, "submitted">): string {
  const byStep = rules[kind].to === "by-step";
  const after = afterAct(state, {
    kind,
    ...(byStep && { does: kind === "step-begun" ? "approve" : "certify" }),
  });
  if (!after.ok) return "–";
  return after.value.stage === state.stage ? "stays" : after.value.stage;
}
