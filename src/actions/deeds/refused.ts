import type { BooksAct, BooksOutcome, BooksRefusal } from "#conversation/deeds/books.ts";

export const booksRefused = (refusal: BooksRefusal): BooksOutcome => ({ type: "books-refused", refusal });

export const notAllowed = (act: BooksAct): BooksOutcome => booksRefused({ type: "not-allowed", act });
