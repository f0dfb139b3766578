/** The offices of a fund's committee (domain.md §1), and the collectors, who hold cash without a seat on it. */
export const roles = [
  "chair",
  "deputy",
  "secretary",
  "treasurer",
  "registrar",
  "auditor",
  "representative",
  "collector",
] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Who takes members' money: it goes into the fund's cash box, or into the collector's own bag. */
export const mayReceive = (held: readonly Role[]): boolean =>
  held.includes("treasurer") || held.includes("collector");

/** Who may put what the fund has resolved into force: the committee, without those who only check or only collect. */
export const maySpeakForFund = (held: readonly Role[]): boolean =>
  held.some((role) => role !== "auditor" && role !== "collector");

/** Who tells many at once in the fund's name, and calls meetings. */
export const mayTell = (held: readonly Role[]): boolean =>
  held.some((role) => role === "chair" || role === "deputy" || role === "secretary");

/** Who issues link codes (decisions.md 21): any member of the committee, and collectors, who meet everybody. */
export const mayIssueLinkCode = (held: readonly Role[]): boolean => held.some((role) => role !== "auditor");

/** Who corrects the register, lets members leave and come back, and hands over offices. */
export const mayKeepRegister = (held: readonly Role[]): boolean =>
  held.some((role) => role === "registrar" || role === "secretary" || role === "chair" || role === "deputy");

/** Who reads what was corrected, by whom and when: the keepers, and the auditor. */
export const mayReadRegisterLog = (held: readonly Role[]): boolean =>
  mayKeepRegister(held) || held.includes("auditor");

/** Who moves the fund's own money: counts bags, goes to the bank, pays vouchers. */
export const mayKeepMoney = (held: readonly Role[]): boolean => held.includes("treasurer");

/** Who closes a month together with whoever counted it. */
export const mayClose = (held: readonly Role[]): boolean =>
  held.some((role) => role === "treasurer" || role === "chair" || role === "secretary");

/** Who may be the second person where one is not enough. */
export const secondPersonRoles: readonly Role[] = ["chair", "deputy", "secretary", "treasurer"];

export const maySettle = (held: readonly Role[]): boolean =>
  held.some((role) => secondPersonRoles.includes(role));

/** Who reads every page of the books: the whole committee, and the auditor first of all. Collectors know their own bag. */
export const mayReadBooks = (held: readonly Role[]): boolean => held.some((role) => role !== "collector");

/** Who asks, and who has to answer (an auditor who holds another office too still does not answer themselves). */
export const mayRemark = (held: readonly Role[]): boolean => held.includes("auditor");
export const remarkReaders: readonly Role[] = ["chair", "secretary", "treasurer"];
