/** Lambda answers with 6 MB at most, and the customer's other complaints have a part of it. */
const MOST_BYTES = 4_000_000;

interface Page<Item> {
  timeline: Item[];
  /** How many items come before these, for whoever asks for them; absent at the beginning. */
  earlier?: number;
}

/** The latest items that an answer has room for, of those before `end`: however much was said, the complaint can be read. */
export const timelinePage = <Item>(items: readonly Item[], end = items.length): Page<Item> => {
  let left = MOST_BYTES;
  let start = Math.min(end, items.length);
  const last = start - 1;
  while (start > 0) {
    left -= Buffer.byteLength(JSON.stringify(items[start - 1]));
    if (left < 0 && start <= last) break;
    start -= 1;
  }
  const timeline = items.slice(start, end);
  return start === 0 ? { timeline } : { timeline, earlier: start };
};
