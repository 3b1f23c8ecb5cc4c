/** The agents' API in miniature: what each call must be answered, from what was answered before. Knows nothing of storage. */
export interface Model {
  complaints: Map<string, Complaint>;
  cap: number;
  /** What each agent was given under a key, and for how long that claim had wanted to wait. */
  keys: Map<string, { reference: string; lease: number; wait: number }>;
  /** The ids of those who are off duty: nothing is kept for them. */
  away: Set<string>;
}

export interface Complaint {
  reference: string;
  /** Absent where an agent wrote it down. */
  link?: string;
  team: string;
  urgent: boolean;
  status: "queued" | "assigned" | "awaiting_customer" | "resolved" | "closed";
  /** Who holds it, or held it last. */
  agent?: string;
  /** While it is queued: for whom it is kept. */
  keptFor?: string;
  ahead: boolean;
  /** Since when it has been queued as it is, real ms: the lane index lags behind by up to a second. */
  since: number;
  opened: boolean;
  leases: number;
  /** Whose resolution waits for a supervisor. */
  approval?: string;
  /** Another one waited before it, and who declined that. */
  follows?: { declinedBy?: string } | undefined;
  /** Who declined the last, until one is granted. */
  declinedBy?: string;
  revision: number;
  handOvers: number;
  /** The kinds of what was said and done, in order. */
  entries: string[];
  links: string[];
  /** In which one it goes on. */
  into?: Complaint;
  /** The latest commands, oldest first, which come again as replays. */
  recent: { id: string; body: string }[];
}

export interface Person {
  id: string;
  supervisor: boolean;
  /** Absent for every team. */
  team?: string;
}

const MEMORY = 16;
const VISIBLE_AFTER_MS = 1_500;

export const newModel = (cap: number): Model => ({
  complaints: new Map(),
  cap,
  keys: new Map(),
  away: new Set(),
});

export const sees = (person: Person, { team, status, agent }: Complaint): boolean =>
  person.team === undefined || person.team === team || (status === "assigned" && agent === person.id);

export const holdsIt = ({ id }: Person, { status, agent }: Complaint): boolean => status === "assigned" && agent === id;

const heldBy = ({ complaints }: Model, person: Person): Complaint[] =>
  [...complaints.values()].filter((one) => holdsIt(person, one));

/** As it comes in. */
export const newComplaint = (known: Pick<Complaint, "reference" | "team"> & { link?: string }): Complaint => ({
  ...known,
  ...{ urgent: false, status: "queued", ahead: false, since: performance.now(), opened: false },
  ...{ leases: 0, revision: 1, handOvers: 0, entries: ["message"], links: [], recent: [] },
});

/** Where it goes on: itself, unless it was merged. */
export const endOf = (complaint: Complaint): Complaint =>
  complaint.into === undefined ? complaint : endOf(complaint.into);

/** What changed it for whoever looks. */
export const revise = (complaint: Complaint): void => {
  complaint.revision += 1;
};

export const remember = (complaint: Complaint, id: string, body: string): void => {
  complaint.recent = [...complaint.recent, { id, body }].slice(-MEMORY);
};

/** What waits for a supervisor waits on. */
export const enqueue = (complaint: Complaint, keptFor?: string): void => {
  delete complaint.keptFor;
  Object.assign(complaint, { status: "queued", ahead: true, since: performance.now() });
  if (keptFor !== undefined) complaint.keptFor = keptFor;
};

export const keyOf = ({ id }: Person, key: string): string => `${id} ${key}`;

/** What a claim may be answered. Where several may be given, which one is the queue's choice. */
export type Claimable =
  | { outcome: "again"; reference: string; lease: number; replayed: boolean }
  | { outcome: "key-reused" }
  | { outcome: "off-duty" }
  | { outcome: "full"; held: string[] }
  | { outcome: "nothing" }
  | { outcome: "one-of"; references: Set<string> };

export const claimable = (model: Model, person: Person, key: string | undefined, wait: number): Claimable => {
  if (model.away.has(person.id)) return { outcome: "off-duty" };
  const known = key === undefined ? undefined : model.keys.get(keyOf(person, key));
  const held = heldBy(model, person);
  const named = held.find(({ reference, leases }) => reference === known?.reference && leases === known.lease);
  if (named !== undefined && known?.wait !== wait) return { outcome: "key-reused" };
  const again = named ?? held.find(({ opened }) => !opened);
  if (again !== undefined) {
    return { outcome: "again", reference: again.reference, lease: again.leases, replayed: named !== undefined };
  }
  if (held.length >= model.cap) return { outcome: "full", held: held.map(({ reference }) => reference).sort() };
  const open = [...model.complaints.values()].filter(
    (one) => one.status === "queued" && (one.keptFor === person.id || (one.keptFor === undefined && sees(person, one))),
  );
  if (open.length === 0) return { outcome: "nothing" };
  return { outcome: "one-of", references: new Set(firstOf(open).map(({ reference }) => reference)) };
};

/** In the order in which an agent of both is given what waits there. */
const TEAMS = ["support", "loans"];

/**
 * Urgent before standard, then lane by lane, and in a lane whoever was here before first; but only where the lane index shows it
 * for certain. What is kept for this agent may be given at any moment: that is written down a moment after it is decided.
 */
const firstOf = (open: Complaint[]): Complaint[] => {
  const now = performance.now();
  const visible = ({ since, keptFor }: Complaint) => keptFor === undefined && now - since > VISIBLE_AFTER_MS;
  const first = open.filter(({ keptFor, urgent }) => keptFor !== undefined || urgent);
  if (first.some((one) => one.urgent && visible(one))) return first;
  for (const team of TEAMS) {
    const here = open.filter((one) => one.team === team && !one.urgent && one.keptFor === undefined);
    const ahead = here.filter((one) => one.ahead);
    first.push(...(ahead.some(visible) ? ahead : here));
    if (here.some(visible)) break;
  }
  return first;
};

/** Why whoever writes one down for themselves doesn't hold it then. */
export const whyNotTheirs = (model: Model, person: Person, complaint: Complaint): string | undefined => {
  if (model.away.has(person.id)) return "off-duty";
  if (!sees(person, complaint)) return "other-team";
  return heldBy(model, person).length >= model.cap ? "full" : undefined;
};

export const claim = (complaint: Complaint, { id }: Person): void => {
  delete complaint.keptFor;
  Object.assign(complaint, { status: "assigned", agent: id, opened: false, leases: complaint.leases + 1 });
  revise(complaint);
};

/** What no agent acts on for longer than any lease or reservation lasts. */
export const lapse = ({ complaints }: Model): void => {
  for (const complaint of complaints.values()) {
    if (complaint.status === "assigned" && (complaint.approval === undefined || !complaint.opened)) {
      enqueue(complaint);
      revise(complaint);
    } else if (complaint.status === "queued" && complaint.keptFor !== undefined) enqueue(complaint);
  }
};

/** What is kept for somebody who is away isn't any more. */
export const letGo = ({ complaints, away }: Model): Complaint[] => {
  const kept = [...complaints.values()].filter(({ keptFor }) => keptFor !== undefined && away.has(keptFor));
  for (const complaint of kept) enqueue(complaint);
  return kept;
};

/** What was still to be done there is to be done here, and what was done there counts here. */
export const mergeInto = (end: Complaint, from: Complaint): void => {
  const turn = {
    queued: "ours",
    assigned: "ours",
    awaiting_customer: "theirs",
    resolved: "nobodys",
    closed: "nobodys",
  }[from.status];
  const wasAhead = from.status !== "queued" || from.ahead;
  delete from.keptFor;
  Object.assign(from, { status: "closed", into: end, links: [...new Set([...from.links, end.reference])] });
  end.links = [...new Set([...end.links, from.reference])];
  end.handOvers += from.handOvers;
  end.entries.push("absorbed");
  if (turn !== "nobodys") {
    if (from.urgent) end.urgent = true;
    if (end.status === "resolved" || end.status === "closed") enqueue(end, end.agent);
    else if (end.status === "awaiting_customer" && turn === "ours") enqueue(end, end.agent);
    if (turn === "ours" && wasAhead && end.keptFor === undefined) end.ahead = true;
  }
  remember(end, `absorb ${from.reference}`, "");
  revise(end);
};

/** A customer's word. */
export const say = (complaint: Complaint): void => {
  const ours = complaint.status === "queued" || complaint.status === "assigned";
  if (!ours) enqueue(complaint, complaint.agent);
  complaint.entries.push("message");
  remember(complaint, `message ${complaint.revision}`, "");
  revise(complaint);
};
