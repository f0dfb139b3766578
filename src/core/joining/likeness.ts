/** A member who may be the applicant: what a look into the register found in common. Sealed numbers are compared, not shown. */
export interface LikeMember {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly birthOn?: Temporal.PlainDate;
  readonly hasLeft: boolean;
  readonly soundsAlike: boolean;
  readonly sameCitizenId: boolean;
  readonly samePhone: boolean;
}

export type Likeness = "citizen-id" | "name-and-birth" | "name" | "phone";

/** The strongest sign that they are one person; undefined where there is none. */
export function likenessOf(
  applicant: { readonly birthOn?: Temporal.PlainDate },
  { birthOn, soundsAlike, sameCitizenId, samePhone }: LikeMember,
): Likeness | undefined {
  if (sameCitizenId) return "citizen-id";
  if (soundsAlike && (applicant.birthOn === undefined || birthOn === undefined)) return "name";
  // Father and son may share a name: where both births are known and differ, it is somebody else.
  if (soundsAlike && birthOn !== undefined && applicant.birthOn?.equals(birthOn)) return "name-and-birth";
  return samePhone ? "phone" : undefined;
}
