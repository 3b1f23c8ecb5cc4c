import type { Complaint } from "../../shared/domain/complaint.ts";
import type { ComplaintStore, Page, Position } from "../../shared/storage/complaint-store.ts";
import type { Leg } from "./list-legs.ts";

/** Where a list goes on: in which leg, and behind what; at its beginning where that is absent. */
export interface Place {
  leg: string;
  from?: Position;
}

export interface Walked {
  items: Complaint[];
  next?: Place;
}

export interface Walk {
  limit: number;
  from: Place | undefined;
  wanted: (complaint: Complaint) => boolean;
}

/** One call looks at no more rows, or a rare filter would keep it beyond its timeout. */
const MOST_EXAMINED = 500;
/** What one BatchGetItem takes. */
const MOST_AT_ONCE = 100;

/**
 * One page: what is wanted of a list's legs, one after the other. First only as many are read as are needed if all are
 * wanted. A page is short only where there is a next one, or nothing more.
 */
export const walkList = async (
  store: Pick<ComplaintStore, "loadMany">,
  legs: readonly Leg[],
  { limit, from: begin, wanted }: Walk,
): Promise<Walked> => {
  const items: Complaint[] = [];
  let examined = 0;
  const left = legs.filter(({ id }) => begin === undefined || id >= begin.leg);
  for (const { id, read, has, consistent = false } of left) {
    let from = id === begin?.leg ? begin.from : undefined;
    do {
      if (examined >= MOST_EXAMINED) return { items, next: { leg: id, ...(from === undefined ? {} : { from }) } };
      const asked = examined === 0 ? limit : MOST_AT_ONCE;
      const page = await read(asked, from);
      const found = await store.loadMany(page.references, { consistent });
      for (const complaint of found) {
        if (!has(complaint) || !wanted(complaint)) continue;
        items.push(complaint);
        if (items.length < limit) continue;
        return { items, ...nextBehind(left, id, page, complaint) };
      }
      // Rows without a complaint, such as mails that were set aside, were looked at as well: where there are more, as many as asked for.
      examined += page.next === undefined ? page.references.length : asked;
      from = page.next;
    } while (from !== undefined);
  }
  return { items };
};

const nextBehind = (legs: readonly Leg[], leg: string, page: Page, last: Complaint): Pick<Walked, "next"> => {
  const place = page.references.indexOf(last.reference);
  const from = place === page.references.length - 1 ? page.next : page.positions[place];
  if (from !== undefined) return { next: { leg, from } };
  const following = legs[legs.findIndex(({ id }) => id === leg) + 1];
  return following === undefined ? {} : { next: { leg: following.id } };
};
