import type { Complaint } from "../domain/complaint.ts";

/**
 * A complaint's state as its item keeps it. Each write pays for every KB that is begun, and most complaints have never been
 * handed over, merged or reopened: what is as it mostly is, or as another field of the item says, isn't stored.
 */
export type StoredComplaint = Partial<Complaint>;

type Usual = Partial<Complaint>;

/** Of any complaint, until something happens. */
const USUAL: Usual = {
  updates: 0,
  pauses: [],
  regulatoryMarks: [],
  leases: 0,
  contacts: 1,
  handOvers: 0,
  reopenings: 0,
  notFixed: 0,
  links: [],
  facts: [],
  outbox: [],
  events: [],
  announced: 0,
  announcements: [],
  answeredThere: [],
  recent: [],
};

/** Of this one, until something happens. */
const usualOf = ({
  receivedAt,
  urgent,
  promisedBy,
}: Pick<Complaint, "receivedAt" | "urgent" | "promisedBy">): Usual => ({
  urgentOnArrival: urgent,
  waitingSince: receivedAt,
  toldAt: receivedAt,
  promise: { since: receivedAt, by: promisedBy },
});

export const toStored = ({ reference: _inKey, ...complaint }: Complaint): StoredComplaint => {
  const usual: Record<string, unknown> = { ...USUAL, ...usualOf(complaint) };
  return Object.fromEntries(
    Object.entries(complaint).filter(([name, value]) => !(name in usual) || !isSame(value, usual[name])),
  );
};

/** `stored` has what `toStored` never leaves out. */
export const fromStored = (stored: StoredComplaint, reference: Complaint["reference"]): Complaint => {
  const kept = stored as Complaint;
  return { ...USUAL, ...usualOf(kept), ...kept, reference };
};

/** Of numbers, truth values, lists and small objects of those. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
