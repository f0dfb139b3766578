/** What a file is by its first bytes; its name and what the sender says of it are never asked. */
export type FileKind = "jpeg" | "png" | "webp" | "heic" | "pdf" | "other";

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const heicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (startsWith(bytes, "\u0089PNG\r\n\u001a\n")) return "png";
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return "webp";
  if (startsWith(bytes, "%PDF-")) return "pdf";
  if (startsWith(bytes, "ftyp", 4) && heicBrands.some((brand) => startsWith(bytes, brand, 8))) return "heic";
  return "other";
}
