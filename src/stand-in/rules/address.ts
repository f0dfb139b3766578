import type { Rule } from "./rule.ts";

/** Addresses must be percent-encoded: nothing outside printable ASCII, no blank. */
const encoded = /^[\x21-\x7e]+$/u;

function address(schemes: readonly string[], max: number, message: string): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "string")
        return void problems.push({ message: "Must be a string", property: at, kind: "type" });
      if (value === "") return void problems.push({ message: "May not be empty", property: at });
      if (value.length > max) problems.push({ message: `Length must be between 0 and ${max}`, property: at });
      if (isAddress(value, schemes)) return;
      problems.push({ message, property: at, kind: "address" });
    },
  };
}

function isAddress(value: string, schemes: readonly string[]): boolean {
  if (!encoded.test(value)) return false;
  const scheme = /^([a-z]+):/iu.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.includes(scheme)) return false;
  // `tel:` and `line:` need no host; a web address does.
  return !scheme.startsWith("http") || URL.canParse(value);
}

/** A picture, a film, a sound: https only. */
export const httpsAddress = (max = 2_000): Rule => address(["https"], max, "Must be a valid HTTPS URL");

/** What a tap may open. */
export const tappedAddress = (max = 1_000): Rule =>
  address(["http", "https", "line", "tel"], max, "invalid uri");
