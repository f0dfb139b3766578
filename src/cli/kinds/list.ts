import { isRole, roles, type Role } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { Kind } from "../option.ts";

/** Several values in one, with commas between. */
const listOf = <Value>(stands: string, one: (text: string) => Result<Value, string>): Kind<Value[]> => ({
  stands,
  read(given) {
    const values: Value[] = [];
    for (const part of given.split(",")) {
      const read = one(part.trim());
      if (!read.ok) return read;
      values.push(read.value);
    }
    return ok(values);
  },
});

/** "chair=1-005,treasurer=1-006": who takes which office. */
export const offices = (stands: string): Kind<{ memberNo: string; role: Role }[]> =>
  listOf(stands, (text) => {
    const [role = "", memberNo = "", ...more] = text.split("=").map((part) => part.trim());
    if (!isRole(role) || memberNo === "" || more.length > 0)
      return refused(
        `"${text}" is not an office and a number, such as chair=1-005; offices: ${roles.join(", ")}.`,
      );
    return ok({ memberNo, role });
  });

/** "นายสมชาย ใจดี=child=60": a name, a relation and, where shares are given, a share. */
export const people = (stands: string): Kind<{ name: string; relation: string; sharePercent?: number }[]> =>
  listOf(stands, (text) => {
    const [name = "", relation = "", share, ...more] = text.split("=").map((part) => part.trim());
    const isShare = share === undefined || /^\d{1,3}$/u.test(share);
    if (name === "" || relation === "" || !isShare || more.length > 0)
      return refused(
        `"${text}" is not a name and a relation, such as "สมชาย ใจดี=child" or "สมชาย ใจดี=child=60".`,
      );
    return ok({ name, relation, ...(share !== undefined && { sharePercent: Number(share) }) });
  });
