import { z } from "zod";
import { satang } from "#core/money.ts";
import type { FoundMember } from "./deed.ts";
import type { Payable, PayingTerms, ProposedPayment, WayToPay } from "./deeds/paying.ts";
import type { SlipAtWork, StatementLineSeen } from "./deeds/slip-work.ts";
import { fitting } from "./say.ts";

/** What paying and judging slips keep among their facts: JSON, with days and sums as text. Names are cut to what a card shows. */

const longestName = 150;
const id = z.stringFormat("id", /^[\w-]{1,64}$/u);
const name = z.string().min(1).max(longestName);
const amount = z.stringFormat("satang", /^\d{1,15}$/u).transform((digits) => satang(BigInt(digits)));
const day = z.iso.date().transform((iso) => Temporal.PlainDate.from(iso));
const months = z.int().min(0).max(1200);

const member = z
  .strictObject({ memberId: id, memberNo: z.string().max(60), name, paidUpTo: day.optional() })
  .transform(({ paidUpTo, ...named }): FoundMember => ({
    ...named,
    hasLeft: false,
    ...(paidUpTo !== undefined && { paidUpTo }),
  }));
const payable = z
  .strictObject({
    member,
    due: amount,
    dueMonths: months,
    period: amount,
    periodMonths: months,
    toYearEnd: amount.optional(),
    year: amount.optional(),
    entranceFee: amount.optional(),
    waiting: amount.optional(),
  })
  .transform((one) => stated<Payable>(one));
const receiver = z.strictObject({ name, does: z.enum(["collector", "treasurer"]) });
const terms = z
  .strictObject({
    payables: z.array(payable).min(1).max(7),
    meant: id.optional(),
    hasPlace: z.boolean(),
    receivers: z.array(receiver).max(5),
  })
  .transform((one) => stated<PayingTerms>(one));

const line = z.strictObject({ from: day, to: day, amount });
const payment = z
  .strictObject({ member, amount, entranceFee: amount.optional(), lines: z.array(line).max(24) })
  .transform((one) => stated<ProposedPayment>(one));
const payments = z.array(payment).min(1).max(7);
const place = z
  .strictObject({
    placeId: z.string().min(1).max(64),
    bankName: name,
    accountNo: z.string().min(1).max(40),
    accountName: name,
    promptPay: z.string().min(1).max(40).optional(),
  })
  .transform((one) => stated<WayToPay["places"][number]>(one));
const way = z
  .strictObject({
    total: amount,
    payments,
    places: z.tuple([place], place),
    qr: z
      .url({ protocol: /^https$/u })
      .max(2000)
      .optional(),
  })
  .transform((one) => stated<WayToPay>(one));

/** Without what is undefined: a fact that is not known is not there. */
const stated = <Whole extends object>(parts: {
  readonly [Key in keyof Whole]: Whole[Key] | undefined;
}): Whole => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Whole;

const write = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? part.toString() : part));

function read<Kept>(shape: z.ZodType<Kept>, text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Never empty, whatever the register holds. */
const oneLine = (words: string): string => words.replaceAll(/[\s\p{C}]+/gu, " ").trim();
const named = (words: string): string => fitting(oneLine(words), longestName) || "—";
const keptMember = ({ memberId, memberNo, name: known, paidUpTo }: FoundMember): object => ({
  memberId,
  memberNo: memberNo.slice(0, 60),
  name: named(known),
  ...(paidUpTo !== undefined && { paidUpTo }),
});

export const keepTerms = ({ payables, receivers, ...rest }: PayingTerms): string =>
  write({
    ...rest,
    payables: payables.slice(0, 7).map((one) => ({ ...one, member: keptMember(one.member) })),
    receivers: receivers.slice(0, 5).map((one) => ({ ...one, name: named(one.name) })),
  });
export const keptTerms = (text: string | undefined): PayingTerms | undefined => read(terms, text);

export const keepPayments = (among: readonly ProposedPayment[]): string =>
  write(
    among.slice(0, 7).map((one) => ({
      ...one,
      member: keptMember(one.member),
      lines: one.lines.slice(0, 24),
    })),
  );
export const keptPayments = (text: string | undefined): readonly ProposedPayment[] | undefined =>
  read(payments, text);

export const keepWay = ({ total, payments: paid, places, qr }: WayToPay): string =>
  write({
    total,
    payments: JSON.parse(keepPayments(paid)) as unknown,
    places: places.slice(0, 3).map((one) => ({
      ...one,
      bankName: named(one.bankName),
      accountName: named(one.accountName),
    })),
    ...(qr !== undefined && { qr }),
  });
export const keptWay = (text: string | undefined): WayToPay | undefined => read(way, text);

const statementLine = z.strictObject({
  account: z.string().min(1).max(120),
  lineNo: z.int().min(0),
  on: day,
  amount,
  words: z.string().max(longestName),
  isSure: z.boolean(),
});
export const keepStatementLine = ({ words, ...line }: StatementLineSeen): string =>
  write({ ...line, words: fitting(oneLine(words), longestName) });
export const keptStatementLine = (text: string | undefined): StatementLineSeen | undefined =>
  read(statementLine, text);

const slips = z
  .array(
    z.strictObject({
      slipId: id,
      members: z.array(member).max(7),
      amount,
      sentOn: day,
      hasCode: z.boolean(),
      isSure: z.boolean(),
    }),
  )
  .min(1)
  .max(12);
export const keepSlips = (among: readonly SlipAtWork[]): string =>
  write(among.slice(0, 12).map((slip) => ({ ...slip, members: slip.members.slice(0, 7).map(keptMember) })));
export const keptSlips = (text: string | undefined): readonly SlipAtWork[] | undefined => read(slips, text);

/** A photo's id with LINE. */
export const keptPhoto = (text: string | undefined): string | undefined => id.safeParse(text).data;
export const keptDay = (text: string | undefined): Temporal.PlainDate | undefined => day.safeParse(text).data;
