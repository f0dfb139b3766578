/** Something in a rule file that must be changed first. `path` leads to the place in the plain object. */
export interface RuleSetFault {
  readonly type: "misread";
  readonly path: readonly string[];
  readonly message: string;
}
