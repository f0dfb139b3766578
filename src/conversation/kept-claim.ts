import { z } from "zod";
import { relations } from "#core/rule-set/event-rules.ts";
import type { Claimant, ClaimEvent, EventOffered } from "./deeds/claims.ts";

/** What the claim's flow keeps among its facts: plain JSON, because an event's questions are a tree and no table. */

const code = z.stringFormat("code", /^[a-z][a-z0-9-]{0,60}$/u);
const id = z.stringFormat("id", /^[\w-]{1,64}$/u);
const name = z.string().min(1).max(200);
const relation = z.enum(relations);
const filedAs = z.enum(["linked", "beneficiary", "caretaker", "proxy", "assisted"]);

const claimants = z
  .array(z.strictObject({ memberId: id, memberNo: z.string().max(60), name, as: filedAs }))
  .max(20);
const events = z.array(z.strictObject({ code, name, endsMembership: z.boolean() })).max(60);

const choices = z.array(z.strictObject({ code, name })).max(60);
const answerKind = z.union([
  z.strictObject({ kind: z.literal("choice"), choices }),
  z.strictObject({
    kind: z.literal("number"),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  z.strictObject({ kind: z.enum(["baht", "yes-no", "text"]) }),
]);
const ask = z.strictObject({
  code,
  name,
  question: z.string().min(1).max(500).nullable(),
  answer: answerKind,
  otherwise: z.union([z.string(), z.number(), z.boolean()]).nullable(),
});
const event = z.strictObject({
  code,
  name,
  stay: z.boolean(),
  concerns: z.array(relation).min(1),
  endsMembership: z.boolean(),
  asks: z.array(ask).max(30),
});
const about = z.strictObject({
  event,
  documents: z.array(z.strictObject({ code, name, health: z.boolean() })).max(30),
  asksBirth: z.boolean(),
  isAskedAhead: z.literal(true).optional(),
  hasConsent: z.boolean(),
  people: z.array(z.strictObject({ name, relation })).max(30),
  beneficiaries: z.array(name).max(30),
  proxyDocument: name.optional(),
});

function read<Kept>(shape: z.ZodType<Kept>, text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const keepClaimants = (among: readonly Claimant[]): string =>
  JSON.stringify(
    among.slice(0, 20).map(({ member, as }) => ({
      memberId: member.memberId,
      memberNo: member.memberNo,
      name: named(member.name),
      as,
    })),
  );

export const keptClaimants = (text: string | undefined): readonly Claimant[] | undefined =>
  read(claimants, text)?.map(({ as, ...member }) => ({ member: { ...member, hasLeft: false }, as }));

export const keepEvents = (offered: readonly EventOffered[]): string =>
  JSON.stringify(offered.slice(0, 60).map((one) => ({ ...one, name: named(one.name) })));

export const keptEvents = (text: string | undefined): readonly EventOffered[] | undefined =>
  read(events, text);

export const keepAbout = (one: ClaimEvent): string => JSON.stringify(one);

export const keptAbout = (text: string | undefined): ClaimEvent | undefined => {
  const kept = read(about, text);
  if (kept === undefined) return undefined;
  const { proxyDocument, isAskedAhead, ...rest } = kept;
  return {
    ...rest,
    ...(isAskedAhead && { isAskedAhead }),
    ...(proxyDocument !== undefined && { proxyDocument }),
  };
};

const named = (text: string): string => text.slice(0, 200);
