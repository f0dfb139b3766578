import { customType } from "drizzle-orm/pg-core";
import { satang as toSatang, type Satang } from "#core/money.ts";

/** Column kinds as the rest of the house knows them: days and instants as Temporal, times of day, money as whole satang, sealed bytes. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => "date",
  fromDriver: (text) => Temporal.PlainDate.from(text),
  toDriver: (value) => value.toString(),
});

export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamp with time zone",
  fromDriver: (text) => Temporal.Instant.from(text),
  toDriver: (value) => value.toString(),
});

/** A time on the clock of the place where the fund is. */
export const clockTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => "time without time zone",
  fromDriver: (text) => Temporal.PlainTime.from(text),
  toDriver: (value) => value.toString(),
});

export const satang = customType<{ data: Satang; driverData: string }>({
  dataType: () => "bigint",
  fromDriver: (text) => toSatang(BigInt(text)),
  toDriver: (value) => value.toString(),
});

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
