/** The agents' API in miniature: what each call must be answered, from what was answered before. Knows nothing of storage. */
export interface Model {
  complaints: Map<string, Complaint>;
  cap: number;
  /** The latest claim that each agent sent under a key. */
  keys: Map<string, { key: string; reference?: string; lease?: number }>;
  /** The ids of those who are off duty: nothing is kept for them. */
  away: Set<string>;
}

export interface Complaint {
  reference: string;
  link: string;
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
  revision: number;
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

/** What changed it for whoever looks. */
export const revise = (complaint: Complaint): void => {
  complaint.revision += 1;
};

export const remember = (complaint: Complaint, id: string, body: string): void => {
  complaint.recent = [...complaint.recent, { id, body }].slice(-MEMORY);
};

export const enqueue = (complaint: Complaint, keptFor?: string): void => {
  delete complaint.approval;
  delete complaint.keptFor;
  Object.assign(complaint, { status: "queued", ahead: true, since: performance.now() });
  if (keptFor !== undefined) complaint.keptFor = keptFor;
};

/** What a claim may be answered. Where several may be given, which one is the queue's choice. */
export type Claimable =
  | { outcome: "again"; reference: string; lease: number }
  | { outcome: "off-duty" }
  | { outcome: "full"; held: string[] }
  | { outcome: "nothing" }
  | { outcome: "one-of"; references: Set<string> };

export const claimable = (model: Model, person: Person, key: string | undefined): Claimable => {
  if (model.away.has(person.id)) return { outcome: "off-duty" };
  const known = model.keys.get(person.id);
  const named = known !== undefined && known.key === key ? model.complaints.get(known.reference ?? "") : undefined;
  const held = heldBy(model, person);
  const again =
    named !== undefined && holdsIt(person, named) && named.leases === known?.lease
      ? named
      : held.find(({ opened }) => !opened);
  if (again !== undefined) return { outcome: "again", reference: again.reference, lease: again.leases };
  if (held.length >= model.cap) return { outcome: "full", held: held.map(({ reference }) => reference).sort() };
  const open = [...model.complaints.values()].filter(
    (one) => one.status === "queued" && (one.keptFor === person.id || (one.keptFor === undefined && sees(person, one))),
  );
  if (open.length === 0) return { outcome: "nothing" };
  return { outcome: "one-of", references: new Set(firstOf(open).map(({ reference }) => reference)) };
};

/**
 * Urgent before standard, and then whoever was here before; but only where the lane index shows it for certain. What is kept
 * for this agent may be given at any moment: that is written down a moment after it is decided.
 */
const firstOf = (open: Complaint[]): Complaint[] => {
  const now = performance.now();
  const kept = open.filter(({ keptFor }) => keptFor !== undefined);
  const visible = ({ since, keptFor }: Complaint) => keptFor === undefined && now - since > VISIBLE_AFTER_MS;
  const urgent = open.filter((one) => one.urgent);
  if (urgent.some(visible)) return [...kept, ...urgent];
  const ahead = open.filter((one) => one.ahead && one.keptFor === undefined);
  return ahead.some(visible) ? [...kept, ...urgent, ...ahead] : open;
};

export const claim = (complaint: Complaint, { id }: Person): void => {
  delete complaint.keptFor;
  Object.assign(complaint, { status: "assigned", agent: id, opened: false, leases: complaint.leases + 1 });
  revise(complaint);
};

/** What no agent acts on for longer than any lease or reservation lasts. */
export const lapse = ({ complaints }: Model): void => {
  for (const complaint of complaints.values()) {
    if (complaint.status === "assigned" && complaint.approval === undefined) {
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

/** A customer's word. */
export const say = (complaint: Complaint): void => {
  const ours = complaint.status === "queued" || complaint.status === "assigned";
  if (!ours) enqueue(complaint, complaint.agent);
  remember(complaint, `message ${complaint.revision}`, "");
  revise(complaint);
};
