import { type Complaint, endOf, enqueue, holdsIt, mergeInto, type Person, remember, revise, sees } from "./model.ts";

/** One request about one complaint, as it is sent. */
export interface Action {
  name: keyof typeof rules;
  body: {
    keep?: boolean;
    spam?: true;
    redress?: unknown;
    /** A reference where it is linked. */
    to?: { agent: string } | { team: string } | string;
    into?: string;
    lease?: number;
  };
  /** Part of what makes it the same request. */
  key: string;
  match?: number | "*";
}

export interface Predicted {
  status: number;
  replayed: boolean;
}

/** In the order in which it is asked: known before, known at all, fenced out, allowed, changed meanwhile. */
export const predict = (
  complaint: Complaint,
  person: Person,
  { name, body, key, match }: Action,
  named: Named,
): Predicted => {
  const id = `${person.id} ${name} ${key}`;
  const said = JSON.stringify(body);
  const refused = (status: number) => ({ status, replayed: false });
  const earlier = complaint.recent.find((one) => one.id === id);
  if (earlier !== undefined) return earlier.body === said ? { status: 200, replayed: true } : refused(422);
  if (!sees(person, complaint)) return refused(404);
  if (body.lease !== undefined && body.lease !== complaint.leases) return refused(409);
  const next = rules[name](complaint, person, body, { ...named, hasRead: typeof match === "number" });
  if (next === "unchanged") return { status: 200, replayed: false };
  if (typeof next === "number") return refused(next);
  if (match !== undefined && match !== "*" && match !== complaint.revision) return refused(412);
  complaint.entries.push(...entriesOf({ name, body }));
  next();
  remember(complaint, id, said);
  revise(complaint);
  return { status: 200, replayed: false };
};

/** Whom and what the body names. */
export interface Named {
  recipient?: Person | undefined;
  other?: Complaint | undefined;
}

/** What it leaves on the timeline, beside what only happens. */
const entriesOf = ({ name, body: { redress } }: Pick<Action, "name" | "body">): string[] => {
  if (name === "resolve") return [redress === undefined ? "resolution" : "approval-asked"];
  return ENTRIES[name];
};

const ENTRIES: Record<Exclude<Action["name"], "resolve">, string[]> = {
  ...{ extend: [], release: [], link: [], merge: ["merged"] },
  ...{ note: ["note"], reply: ["reply"], escalate: ["escalation"], reopen: ["reopening"], close: ["closing"] },
  ...{ "hand-over": ["hand-over"], approve: ["resolution"], decline: ["approval-declined"] },
};

/** What it does, or the status with which it is refused. */
type Rule = (
  complaint: Complaint,
  person: Person,
  body: Action["body"],
  /** `hasRead`: its sender says which state they have read. */
  named: Named & { hasRead: boolean },
) => number | "unchanged" | (() => void);

/** Whose turn it is to act: the holder's, or afterwards theirs who answered last. */
const isTheirs = (complaint: Complaint, person: Person): boolean =>
  complaint.status === "assigned"
    ? holdsIt(person, complaint)
    : ["awaiting_customer", "resolved"].includes(complaint.status) && complaint.agent === person.id;

const isOver = ({ status, approval }: Complaint): boolean =>
  approval !== undefined || status === "resolved" || status === "closed";

const isOurTurn = ({ status, approval }: Complaint): boolean =>
  approval !== undefined || status === "queued" || status === "assigned";

const renew = (complaint: Complaint): void => {
  complaint.opened = true;
};

const resolveAs = (complaint: Complaint): void => {
  delete complaint.approval;
  delete complaint.declinedBy;
  delete complaint.keptFor;
  complaint.status = "resolved";
};

const earlierIn = ({ approval, declinedBy }: Complaint): Complaint["follows"] => {
  if (approval !== undefined) return {};
  return declinedBy === undefined ? undefined : { declinedBy };
};

const pendingFor = ({ approval }: Complaint, { supervisor, id }: Person): number | undefined => {
  if (!supervisor) return 403;
  if (approval === undefined) return 409;
  return approval === id ? 403 : undefined;
};

/** Nobody approves what follows another one that they may have read instead. */
const unread = ({ follows }: Complaint, { id }: Person, hasRead: boolean): number | undefined =>
  follows !== undefined && follows.declinedBy !== id && !hasRead ? 409 : undefined;

const rules = {
  note: () => () => undefined,
  extend: (complaint, person) =>
    isTheirs(complaint, person) && complaint.status === "assigned" ? () => renew(complaint) : 409,
  release: (complaint, person) =>
    isTheirs(complaint, person) && complaint.status === "assigned" && !isOver(complaint)
      ? () => enqueue(complaint)
      : 409,
  reply: (complaint, person, { keep }) => {
    if (!isTheirs(complaint, person) || complaint.approval !== undefined) return 409;
    return () => {
      renew(complaint);
      if (keep !== true && complaint.status !== "resolved") complaint.status = "awaiting_customer";
    };
  },
  resolve: (complaint, person, { redress }) => {
    if (!isTheirs(complaint, person) || complaint.status === "resolved") return 409;
    if (redress === undefined) return () => resolveAs(complaint);
    return () => {
      renew(complaint);
      complaint.follows = earlierIn(complaint);
      complaint.approval = person.id;
    };
  },
  approve: (complaint, person, _, { hasRead }) =>
    pendingFor(complaint, person) ??
    unread(complaint, person, hasRead) ??
    (() => {
      if (complaint.approval !== undefined) complaint.agent = complaint.approval;
      resolveAs(complaint);
    }),
  decline: (complaint, person) =>
    pendingFor(complaint, person) ??
    (() => {
      delete complaint.approval;
      complaint.declinedBy = person.id;
    }),
  "hand-over": (complaint, person, { to }, { recipient }) => {
    if ((!person.supervisor && !isTheirs(complaint, person)) || isOver(complaint)) return 409;
    if (recipient?.id === person.id) return 422;
    if (recipient?.team !== undefined && recipient.team !== complaint.team) return 422;
    return () => {
      if (to === undefined || typeof to === "string") return;
      complaint.handOvers += 1;
      if ("team" in to) {
        complaint.team = to.team;
        enqueue(complaint);
      } else {
        complaint.agent = to.agent;
        enqueue(complaint, to.agent);
      }
    };
  },
  escalate: (complaint, person) => {
    if ((!person.supervisor && !isTheirs(complaint, person)) || isOver(complaint)) return 409;
    return () => {
      complaint.urgent = true;
      enqueue(complaint);
    };
  },
  reopen: (complaint) =>
    isOurTurn(complaint) || complaint.into !== undefined ? 409 : () => enqueue(complaint, complaint.agent),
  close: (complaint, person, { spam }) => {
    if (complaint.status === "closed" || (!person.supervisor && !isTheirs(complaint, person))) return 409;
    if (isOurTurn(complaint) && spam === undefined) return 409;
    return () => {
      delete complaint.approval;
      delete complaint.keptFor;
      complaint.status = "closed";
    };
  },
  merge: (complaint, person, _, { other }) => {
    if (!person.supervisor && !isTheirs(complaint, person)) return 409;
    if (other === undefined || !sees(person, other) || !sees(person, endOf(other))) return 422;
    if (endOf(other) === complaint || endOf(other).approval !== undefined) return 422;
    if (complaint.status === "closed" || complaint.approval !== undefined) return 409;
    return () => mergeInto(endOf(other), complaint);
  },
  link: (complaint, person, _, { other }) => {
    if (other === undefined || !sees(person, other) || other === complaint) return 422;
    if (complaint.links.includes(other.reference)) return "unchanged";
    return () => complaint.links.push(other.reference);
  },
} satisfies Record<string, Rule>;
