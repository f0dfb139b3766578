import { z } from "zod";
import { applicantKinds, type ApplicantKind } from "#core/joining/application.ts";
import { isRelation, type Beneficiary } from "#core/member/beneficiary.ts";
import { satang } from "#core/money.ts";
import type { PlanOffered } from "./deeds/joining.ts";
import type { Address, PersonName, Village } from "./understand/person.ts";

/** What the flows of joining and changing keep among their facts, as `kept.ts` does: lines, and parts with tabs between. */

const part = (text: string | number | bigint = ""): string =>
  text
    .toString()
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .slice(0, 200);
const row = (...parts: readonly (string | number | bigint | undefined)[]): string =>
  parts.map((one) => part(one)).join("\t");

export const keepPlans = (plans: readonly PlanOffered[]): string =>
  plans.map(({ code, name, price }) => row(code, name, price)).join("\n");
export const keepVillages = (villages: readonly Village[]): string =>
  villages.map(({ villageNo, name }) => row(villageNo, name)).join("\n");
export const keepName = ({ title, givenName, familyName }: PersonName): string =>
  row(title, givenName, familyName);
export const keepAddress = ({ houseNo, addressRest }: Address): string => row(houseNo, addressRest);
export const keepBeneficiaries = (named: readonly Beneficiary[]): string =>
  named.map(({ name, relation }) => row(name, relation)).join("\n");

const words = z.string().max(200);
const someWords = words.min(1);
const villageNo = z.stringFormat("village", /^\d{1,3}$/u).transform(Number);
const plan = z
  .tuple([
    z.stringFormat("code", /^[\w-]{1,60}$/u),
    someWords,
    z.stringFormat("satang", /^\d{1,15}$/u).transform((digits) => satang(BigInt(digits))),
  ])
  .transform(([code, name, price]): PlanOffered => ({ code, name, price }));
const village = z.tuple([villageNo, someWords]).transform(([no, name]): Village => ({ villageNo: no, name }));
const name = z
  .tuple([words, someWords, words])
  .transform(([title, givenName, familyName]): PersonName => ({ title, givenName, familyName }));
const address = z.tuple([words, words]).transform(([houseNo, addressRest]): Address => ({
  ...(houseNo !== "" && { houseNo }),
  ...(addressRest !== "" && { addressRest }),
}));
const beneficiary = z
  .tuple([someWords, z.string().refine(isRelation)])
  .transform(([name, relation]): Beneficiary => ({ name, relation }));

const partsOf = (text: string): string[] => text.split("\t");

/** Undefined for what this version did not write; nothing at all is an empty list. */
function rowsOf<Kept>(shape: z.ZodType<Kept>): (text: string | undefined) => readonly Kept[] | undefined {
  const rows = z.array(shape).max(60);
  return (text) => {
    if (text === undefined) return undefined;
    return text === "" ? [] : rows.safeParse(text.split("\n").map(partsOf)).data;
  };
}

const oneOf =
  <Kept>(shape: z.ZodType<Kept>) =>
  (text: string | undefined): Kept | undefined =>
    text === undefined ? undefined : shape.safeParse(partsOf(text)).data;

export const keptPlans = rowsOf(plan);
export const keptVillages = rowsOf(village);
export const keptBeneficiaries = rowsOf(beneficiary);
export const keptName = oneOf(name);
export const keptAddress = oneOf(address);
export const keptVillageNo = (text: string | undefined): number | undefined => villageNo.safeParse(text).data;
export const keptDay = (text: string | undefined): Temporal.PlainDate | undefined =>
  z.iso
    .date()
    .transform((iso) => Temporal.PlainDate.from(iso))
    .safeParse(text).data;
export const keptKind = (text: string | undefined): ApplicantKind | undefined =>
  z.enum(applicantKinds).safeParse(text).data;
