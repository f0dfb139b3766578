/** Who lives where, as far as the register says it. */
export interface Villager {
  readonly memberId: string;
  readonly memberNo: string;
  readonly houseNo?: string;
}

/** Those of one house, by their numbers; whoever has no house number is a house alone. */
export interface HouseOf<One extends Villager> {
  /** The first of them stands for the house. */
  readonly houseId: string;
  readonly place: string;
  readonly isHouseNo: boolean;
  readonly members: readonly [One, ...One[]];
}

/** Made once: making it for every comparison is what sorting a village would take. */
const byNumber = new Intl.Collator("th", { numeric: true });
const inOrder = (a: string, b: string): number => byNumber.compare(a, b);

/** A village as one walks it: by house numbers, 2 before 10 and 12 before 12/1, and those without one at the end. */
export function housesOf<One extends Villager>(villagers: readonly One[]): readonly HouseOf<One>[] {
  const byNo = villagers.toSorted((a, b) => inOrder(a.memberNo, b.memberNo));
  const together = Map.groupBy(byNo, (one) => houseNoOf(one) ?? `\t${one.memberId}`);
  return [...together.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [houseFrom([first, ...others])]))
    .toSorted((a, b) => Number(b.isHouseNo) - Number(a.isHouseNo) || inOrder(a.place, b.place));
}

function houseFrom<One extends Villager>(members: readonly [One, ...One[]]): HouseOf<One> {
  const [first] = members;
  const houseNo = houseNoOf(first);
  return {
    houseId: first.memberId,
    place: houseNo ?? first.memberNo,
    isHouseNo: houseNo !== undefined,
    members,
  };
}

const houseNoOf = ({ houseNo }: Villager): string | undefined => {
  const written = houseNo?.replaceAll(/\s+/gu, " ").trim();
  return written === undefined || written === "" || written === "-" ? undefined : written;
};
