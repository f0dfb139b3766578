/** The fund's own series, whose numbers the database gives; paper books have names of their own. */
export const ownBook = "OB";

/** A receipt by what is printed on it. */
export interface CodedReceipt {
  readonly book: string;
  readonly number: bigint;
  readonly code: string;
}

/**
 * Where whoever holds a receipt has it checked, on the server that keeps the fund: the last part is what only the paper knows. A
 * paper book's name stands before the number, our own series has none.
 */
export function receiptPath(fundCode: string, { book, number, code }: CodedReceipt): string {
  const name = book === ownBook ? String(number) : `${encodeURIComponent(book)}~${number}`;
  return `/receipt/${fundCode}/${name}/${code}`;
}

/** "57", "B5~12"; undefined where it is no receipt's name. */
export function readReceiptInPath(text: string): Pick<CodedReceipt, "book" | "number"> | undefined {
  const [, book, number] = /^(?:(.{1,60})~)?(\d{1,12})$/u.exec(text) ?? [];
  return number === undefined ? undefined : { book: book ?? ownBook, number: BigInt(number) };
}
