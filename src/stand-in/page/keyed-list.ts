/** A list that is brought to what it should show, entry by entry: what did not change stays the same element. */

export interface EntryMaker<Entry> {
  readonly keyOf: (entry: Entry) => string | number;
  readonly isSame: (was: Entry, is: Entry) => boolean;
  readonly draw: (entry: Entry) => HTMLElement;
}

export function createKeyedList<Entry>(
  list: HTMLElement,
  maker: EntryMaker<Entry>,
): (entries: readonly Entry[]) => void {
  let shown = new Map<string | number, { readonly entry: Entry; readonly drawn: HTMLElement }>();
  return (entries) => {
    const next: typeof shown = new Map();
    for (const entry of entries) {
      const known = shown.get(maker.keyOf(entry));
      const isSame = known !== undefined && maker.isSame(known.entry, entry);
      next.set(maker.keyOf(entry), { entry, drawn: isSame ? known.drawn : maker.draw(entry) });
    }
    for (const [key, { drawn }] of shown) if (next.get(key)?.drawn !== drawn) drawn.remove();
    let place = list.firstElementChild;
    for (const { drawn } of next.values()) {
      if (drawn === place) place = place.nextElementSibling;
      else list.insertBefore(drawn, place);
    }
    shown = next;
  };
}
