import { bigint, boolean, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { ActFacts } from "#core/claim/story.ts";
import type { FrozenPolicy, Seats } from "#core/claim/sitting.ts";
import type { ActKind, Stage } from "#core/claim/stage.ts";
import type { FiledAs } from "#core/claim/filing.ts";
import type { Payee } from "#core/rule-set/benefit-rules.ts";
import { bytes, day, instant, satang } from "../columns.ts";

/** Claims, what happened to them, who decided them and what was paid: drizzle/0013_claims.sql is the truth. */
const fundId = uuid("fund_id").notNull();
const claimId = uuid("claim_id").notNull();

export const claim = pgTable("claim", {
  fundId,
  claimId,
  claimNo: bigint("claim_no", { mode: "bigint" }).notNull().default(0n),
  filingId: uuid("filing_id").notNull(),
  memberId: uuid("member_id").notNull(),
  event: text().notNull(),
  firstOn: day("first_on").notNull(),
  eventSealed: bytes("event_sealed").notNull(),
  benefits: text().array().notNull(),
  payee: text().$type<Payee>().notNull(),
  policy: text().notNull(),
  rulesVersion: integer("rules_version").notNull(),
  filedAs: text("filed_as").$type<FiledAs>().notNull(),
  filedFrom: text("filed_from"),
  filedBy: uuid("filed_by"),
  submittedAt: instant("submitted_at").notNull(),
  stage: text().$type<Stage>().notNull(),
  stageSince: instant("stage_since").notNull(),
  amountSatang: satang("amount_satang").notNull(),
  subFund: text("sub_fund").notNull(),
});

export const claimAct = pgTable("claim_act", {
  fundId,
  claimId,
  actNo: integer("act_no").notNull(),
  kind: text().$type<ActKind>().notNull(),
  byMember: uuid("by_member"),
  fromLine: text("from_line"),
  actedAt: instant("acted_at").notNull(),
  facts: jsonb().$type<ActFacts>().notNull().default({}),
  wordsSealed: bytes("words_sealed"),
});

export const claimEvaluation = pgTable("claim_evaluation", {
  fundId,
  claimId,
  evaluationNo: integer("evaluation_no").notNull(),
  evaluatedAt: instant("evaluated_at").notNull(),
  rulesVersion: integer("rules_version").notNull(),
  amountSatang: satang("amount_satang").notNull(),
  bodySealed: bytes("body_sealed").notNull(),
});

export const claimLine = pgTable("claim_line", {
  fundId,
  claimId,
  evaluationNo: integer("evaluation_no").notNull(),
  lineNo: smallint("line_no").notNull(),
  benefit: text().notNull(),
  onDay: day("on_day").notNull(),
  nights: integer().notNull(),
  amountSatang: satang("amount_satang").notNull(),
});

export const claimMark = pgTable("claim_mark", {
  fundId,
  claimId,
  mark: text().notNull(),
  freedAt: instant("freed_at"),
});

export const sitting = pgTable("sitting", {
  fundId,
  claimId,
  sittingNo: integer("sitting_no").notNull(),
  evaluationNo: integer("evaluation_no").notNull(),
  policy: jsonb().$type<FrozenPolicy>().notNull(),
  seats: jsonb().$type<readonly Seats[]>().notNull(),
  openedAt: instant("opened_at").notNull(),
  closedAt: instant("closed_at"),
  outcome: text({ enum: ["approved", "refused", "fell"] }),
});

export const vote = pgTable("vote", {
  fundId,
  claimId,
  sittingNo: integer("sitting_no").notNull(),
  voter: uuid().notNull(),
  stepNo: smallint("step_no").notNull(),
  says: text({ enum: ["yes", "no"] }).notNull(),
  forMember: uuid("for_member"),
  fromLine: text("from_line"),
  votedAt: instant("voted_at").notNull(),
  wordsSealed: bytes("words_sealed"),
});

export const claimPayment = pgTable("claim_payment", {
  fundId,
  claimId,
  attempt: smallint().notNull(),
  voucherId: uuid("voucher_id").notNull(),
  isUrgent: boolean("is_urgent").notNull().default(false),
  paidAt: instant("paid_at").notNull(),
  returnedAt: instant("returned_at"),
});

export const delegation = pgTable("delegation", {
  fundId,
  delegationId: uuid("delegation_id").notNull(),
  memberId: uuid("member_id").notNull(),
  delegate: uuid().notNull(),
  fromOn: day("from_on").notNull(),
  untilOn: day("until_on").notNull(),
  namedBy: uuid("named_by").notNull(),
  namedAt: instant("named_at").notNull(),
  endedAt: instant("ended_at"),
});
