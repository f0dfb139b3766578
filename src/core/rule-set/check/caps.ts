import type { Satang } from "#core/money.ts";
import type { BenefitRule, Limit } from "../benefit-rules.ts";
import type { CapSaid, Path, RuleSetFault } from "../fault.ts";
import type { RuleSet } from "../rule-set.ts";

/** A cap above what other clauses allow anyway does nothing: it was mistyped, or a reader will trust in it wrongly. */
export function capFaults(rules: RuleSet, benefit: BenefitRule, path: Path): RuleSetFault[] {
  const caps = benefit.limits.flatMap((limit, index) => capsOf(limit, [...path, "limits", index]));
  const once = paidOnce(rules, benefit);
  return [
    ...caps.flatMap((cap) => uselessFaults(benefit, cap)),
    ...caps.flatMap((cap) => {
      const stricter = stricterThan(cap, caps, { benefit, once });
      return stricter === null ? [] : [{ severity: "warning" as const, clause: benefit.name, ...stricter }];
    }),
    ...nothingFaults(benefit, once, path),
  ];
}

interface Cap extends CapSaid {
  readonly year: Limit["year"];
  readonly path: Path;
}

function capsOf({ nights, baht, times, per, year }: Limit, path: Path): Cap[] {
  const said = { nights, baht: baht === null ? null : Number(baht), times };
  return (["nights", "baht", "times"] as const).flatMap((unit) => {
    const most = said[unit];
    return most === null ? [] : [{ unit, most, per, year, path: [...path, unit] }];
  });
}

/** The most that a benefit pays for one night, or for one event where it is not paid by the night; null: no bound. */
function paidOnce(rules: RuleSet, { event, pays }: BenefitRule): Satang | null {
  const rate = highestRate(pays.rate);
  if (rate === null || typeof pays.each === "string") return rate;
  const { ask } = pays.each;
  const asked = rules.events
    .find(({ code }) => code === event)
    ?.asks.find(({ code }) => code === ask)?.answer;
  if (asked?.kind !== "number" || asked.to === null) return null;
  return (rate * BigInt(Math.floor(asked.to))) as Satang;
}

function highestRate(rate: BenefitRule["pays"]["rate"]): Satang | null {
  if (rate.by === "fixed") return rate.amount;
  if (rate.by === "cost") return null;
  const amounts = (rate.by === "answer" ? rate.amounts : rate.tiers).map(({ amount }) => amount);
  return amounts.reduce((most, amount) => (amount > most ? amount : most));
}

function uselessFaults({ name, pays }: BenefitRule, cap: Cap): RuleSetFault[] {
  const place = { severity: "warning", clause: name, cap: saidOf(cap), path: cap.path } as const;
  if (cap.unit === "nights" && pays.each !== "night") return [{ type: "cap-without-nights", ...place }];
  // An event gives a benefit once anyway.
  if (cap.unit === "times" && isPer(cap, "time")) return [{ type: "cap-of-one-event", ...place }];
  return [];
}

function nothingFaults({ name, limits }: BenefitRule, once: Satang | null, path: Path): RuleSetFault[] {
  const closed = limits.findIndex(({ nights, baht, times }) => nights === 0 || baht === 0n || times === 0);
  if (once !== 0n && closed === -1) return [];
  return [
    {
      severity: "error",
      type: "pays-nothing",
      clause: name,
      path: closed === -1 ? [...path, "pays"] : [...path, "limits", closed],
    },
  ];
}

const saidOf = ({ unit, most, per }: Cap): CapSaid => ({ unit, most, per });
const isPer = ({ per }: CapSaid, scope: string): boolean => per.length === 1 && per[0] === scope;
const samePer = (a: Cap, b: Cap): boolean =>
  a.per.length === b.per.length &&
  a.per.every((scope) => b.per.includes(scope)) &&
  (!a.per.includes("year") || a.year === b.year);

type Stricter = Pick<RuleSetFault, "path" | "also"> & {
  readonly type: "cap-never-binds";
  readonly cap: CapSaid;
  readonly because: CapSaid;
  readonly unlessOverYears: boolean;
};

/** The clause that makes this cap idle, if any. Two that meet exactly say the same twice, and many tables do. */
function stricterThan(
  cap: Cap,
  caps: readonly Cap[],
  { benefit, once }: { benefit: BenefitRule; once: Satang | null },
): Stricter | null {
  const idle = (because: CapSaid, more: { also?: Path; unlessOverYears?: boolean } = {}): Stricter => ({
    type: "cap-never-binds",
    path: cap.path,
    cap: saidOf(cap),
    because,
    unlessOverYears: false,
    ...more,
  });
  for (const other of caps) {
    if (other === cap) continue;
    // "At most 10 a time" beside "at most 5 a year": one time never reaches beyond the year's, but over its turn.
    if (cap.unit === other.unit && isNarrower(cap, other) && cap.most > other.most) {
      return idle(saidOf(other), {
        also: other.path,
        unlessOverYears: benefit.pays.each === "night" && isPer(other, "year"),
      });
    }
    if (cap.unit !== "baht" || once === null || !samePer(cap, other)) continue;
    // "At most 600 baht" beside "at most 5 nights" of 100.
    const counted = other.unit === "nights" || (other.unit === "times" && benefit.pays.each !== "night");
    if (counted && cap.most > other.most * Number(once)) return idle(saidOf(other), { also: other.path });
  }
  const paysOnce = benefit.pays.each !== "night" && once !== null && isPer(cap, "time");
  if (paysOnce && cap.unit === "baht" && cap.most > Number(once)) {
    return idle({ unit: "baht", most: Number(once), per: [] }, { also: [...cap.path.slice(0, 2), "pays"] });
  }
  return null;
}

/** Whether whatever falls into one scope of the first falls into one scope of the second too. */
function isNarrower(narrow: Cap, wide: Cap): boolean {
  if (isPer(wide, "life")) return !isPer(narrow, "life");
  return isPer(wide, "year") && isPer(narrow, "time");
}

/** A cap that several benefits share, above what they can reach by their own yearly caps together. */
export function sharedCapFaults(rules: RuleSet): RuleSetFault[] {
  return rules.sharedLimits.flatMap((shared, index): RuleSetFault[] => {
    if (shared.baht === null || !shared.per.includes("year") || shared.per.length > 1) return [];
    const own = shared.benefits.map((code) =>
      mostInYear(
        rules,
        rules.benefits.find((benefit) => benefit.code === code)!,
        shared,
      ),
    );
    if (own.some((most) => most === null)) return [];
    const together = own.reduce<number>((sum, most) => sum + (most ?? 0), 0);
    if (Number(shared.baht) <= together) return [];
    return [
      {
        severity: "warning",
        type: "cap-never-binds",
        clause: shared.name ?? "",
        cap: { unit: "baht", most: Number(shared.baht), per: shared.per },
        because: { unit: "baht", most: together, per: shared.per },
        unlessOverYears: false,
        path: ["sharedLimits", index, "baht"],
      },
    ];
  });
}

function mostInYear(rules: RuleSet, benefit: BenefitRule, { year }: Limit): number | null {
  const once = paidOnce(rules, benefit);
  const found = benefit.limits.flatMap((limit) => {
    if (limit.per.length > 1 || limit.per[0] !== "year" || limit.year !== year) return [];
    const counted = benefit.pays.each === "night" ? limit.nights : limit.times;
    return [
      ...(limit.baht === null ? [] : [Number(limit.baht)]),
      ...(counted === null || once === null ? [] : [counted * Number(once)]),
    ];
  });
  return found.length === 0 ? null : Math.min(...found);
}
