import { advanceIncident } from "../../functions/advance/advance-incident.ts";
import { createCatchingUp } from "../../functions/advance/catch-up.ts";
import { joining } from "../../functions/agent-api/join-incident.ts";
import { execute } from "../../shared/complaints/execute.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import type { Hint } from "../../shared/domain/debt.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { commandId, type IncidentId, type Reference } from "../../shared/domain/ids.ts";
import { decideIncident, type IncidentRequest } from "../../shared/domain/incident/decide-incident.ts";
import type { IncidentEntry } from "../../shared/domain/incident/incident.ts";
import { changeIncident } from "../../shared/incidents/change-incident.ts";
import type { ComplaintStore, Loaded } from "../../shared/storage/complaint-store.ts";
import type { IncidentStore, LoadedIncident } from "../../shared/storage/incident-store.ts";
import { type Member, type MemberStore, placeOf } from "../../shared/storage/member-store.ts";
import { agent, alice, command, NOON, policyForTests, SECOND } from "./complaints.ts";

/** A process that was killed: what it was about to do next never happens. */
class Died extends Error {}

/** The table didn't answer: whoever asked may ask again. */
class Failed extends Error {}

export const INCIDENT = "INC-000000012" as IncidentId;

const actorOf = (id: typeof alice) => {
  const actor = agent(id);
  if (actor.kind !== "agent") throw new Error("no agent");
  return actor;
};
const ALICE = actorOf(alice);

/**
 * An incident and its complaints in a table of their own, and the pipeline's own code at work on them, all at once. Each request
 * to the table waits for its turn, so processes overtake each other in any order; and each may be a process's last.
 */
export class IncidentWorld {
  readonly complaints = new Map<Reference, Loaded>();
  readonly entries = new Map<Reference, Entry[]>();
  readonly members = new Map<string, Member>();
  /** How many broadcasts there were when a complaint joined: as far as it says, and in truth. */
  readonly joinedAfter = new Map<Reference, { said: number; true: number }>();
  readonly incidentEntries = new Map<string, IncidentEntry>();
  incident: LoadedIncident | undefined;
  /** Whose mails were to go out at once. They stay owed here: what is told is counted by them. */
  readonly advanced: Reference[] = [];
  /** What told others that something happened. */
  readonly hinted: Hint[] = [];
  /** Complaints that can't be read for now. */
  readonly unreadable = new Set<Reference>();
  now = NOON;
  #ids = 0;
  #turns: { process: number; go: () => void }[] = [];
  #running = 0;
  #started = 0;

  /** Starts a process that dies after so many requests. */
  start(lives: number, work: (world: Dependencies) => Promise<unknown>): void {
    this.#running += 1;
    this.#started += 1;
    const process = this.#started;
    const over = () => {
      this.#running -= 1;
    };
    let left = lives;
    const turn = async <Result>(request: () => Result): Promise<Result> => {
      await new Promise<void>((resolve) => void this.#turns.push({ process, go: resolve }));
      if (left <= 0) throw new Died();
      left -= 1;
      return request();
    };
    work(this.#dependencies(turn)).then(over, (error: unknown) => {
      over();
      if (!(error instanceof Died || error instanceof Failed) && left > 0) throw error;
    });
  }

  /**
   * Lets everybody go on, one request after the other, until all have ended or died. Mostly it is one process that goes on for a
   * while as the others stand still: only so does one do all of its work between two requests of another.
   */
  async run(pick: (among: number) => number): Promise<void> {
    let current = 0;
    while (this.#running > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#turns.length === 0) continue;
      const same = this.#turns.findIndex(({ process }) => process === current);
      const place = same >= 0 && pick(8) > 0 ? same : pick(this.#turns.length);
      const [next] = this.#turns.splice(place, 1);
      if (next === undefined) continue;
      current = next.process;
      this.now += 1;
      next.go();
    }
  }

  /** All debts and broadcasts are done, with nobody dying. */
  async settle(): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      this.now += 400 * SECOND;
      this.start(Number.POSITIVE_INFINITY, (world) => world.advance());
      await this.run(() => 0);
      for (const reference of this.complaints.keys()) {
        this.start(Number.POSITIVE_INFINITY, (world) => world.catchUp(reference));
        await this.run(() => 0);
      }
    }
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  #dependencies(turn: Turn) {
    const store = complaintStore(this, turn);
    const execution: Execution = {
      store: store as ComplaintStore,
      policy: policyForTests,
      now: () => this.now,
      newId: () => String(this.#nextId()),
    };
    const incidents = incidentStore(this, turn);
    const members = memberStore(this, turn);
    const { policy, newId } = execution;
    const postHints = async (hints: readonly Hint[]) => void this.hinted.push(...hints);
    const catchUp = createCatchingUp({ execution, incidents, members, postHints });
    const advance = async (reference: Reference) => void this.advanced.push(reference);
    return {
      advance: () => advanceIncident({ execution, incidents, members, policy, newId, postHints, advance }, INCIDENT),
      /** Pays the debt of having joined, as the worker of complaints does. */
      catchUp: async (reference: Reference) => {
        const loaded = await store.load(reference);
        const debt = loaded?.complaint.outbox.find(({ task }) => task.kind === "catch-up");
        if (loaded === undefined || debt === undefined) return;
        await catchUp(loaded.complaint, INCIDENT);
        const paid = systemCommand({ kind: "settle", payments: [{ debt: debt.id, result: { kind: "paid" } }] });
        await execute(execution, reference, paid, { kind: "system" });
      },
      join: async (reference: Reference) => {
        const known = await store.load(reference);
        const id = commandId(`join-${newId()}`);
        const request = { kind: "join-incident" as const, incident: INCIDENT, id, digest: "" };
        const join = await joining({ execution, incidents, members }, { reference, request, actor: ALICE, known });
        await execute(execution, reference, join, ALICE, { known });
      },
      ask: async (reference: Reference, request: Parameters<typeof command>[0]) => {
        await execute(execution, reference, command(request), ALICE);
      },
      change: async (request: IncidentRequest) => {
        const asked = { ...request, id: commandId(`ask-${newId()}`), digest: "" };
        await changeIncident({ incidents, policy, newId }, INCIDENT, (incident, writeId) => {
          const decision = decideIncident(incident, asked, { now: this.now, policy, actor: ALICE, writeId });
          return decision.outcome === "changed" ? decision : { incident };
        });
      },
    };
  }
}

type Turn = <Result>(request: () => Result) => Promise<Result>;
type Dependencies = {
  advance: () => Promise<void>;
  catchUp: (reference: Reference) => Promise<void>;
  join: (reference: Reference) => Promise<void>;
  ask: (reference: Reference, request: Parameters<typeof command>[0]) => Promise<void>;
  change: (request: IncidentRequest) => Promise<void>;
};

const unused = (): never => {
  throw new Error("nobody asks for this here");
};

const complaintStore = (world: IncidentWorld, turn: Turn): Pick<ComplaintStore, "load" | "save"> => ({
  load: (reference) =>
    turn(() => {
      if (world.unreadable.has(reference)) throw new Failed();
      return world.complaints.get(reference);
    }),
  save: async ({ complaint, entries, before }) => {
    const { reference } = complaint;
    if (entries.length > 0)
      await turn(() => world.entries.set(reference, [...(world.entries.get(reference) ?? []), ...entries]));
    return turn(() => {
      if (world.complaints.get(reference)?.version !== before) return "conflict";
      const membership = world.complaints.get(reference)?.complaint.incident;
      if (complaint.incident !== undefined && membership?.since !== complaint.incident.since) {
        world.joinedAfter.set(reference, {
          said: complaint.incident.told,
          true: world.incident?.incident.broadcasts ?? 0,
        });
      }
      world.complaints.set(reference, { complaint, version: (before ?? 0) + 1 });
      return "written";
    });
  },
});

const incidentStore = (world: IncidentWorld, turn: Turn): IncidentStore => ({
  load: () => turn(() => world.incident),
  save: async ({ incident, entry, before }) => {
    if (entry !== undefined) await turn(() => world.incidentEntries.set(entry.id, entry));
    return turn(() => {
      if (world.incident?.version !== before) return "conflict";
      world.incident = { incident, version: (before ?? 0) + 1 };
      return "written";
    });
  },
  loadEntry: (_id, entry) => turn(() => world.incidentEntries.get(entry)),
  loadEntries: ({ chain }) =>
    turn(() => {
      const reached: IncidentEntry[] = [];
      for (let id = chain.head; id !== undefined; ) {
        const entry = world.incidentEntries.get(id);
        if (entry !== undefined) reached.unshift(entry);
        id = entry?.previous;
      }
      return reached;
    }),
  list: unused,
});

const memberStore = (world: IncidentWorld, turn: Turn): MemberStore => ({
  add: (_id, reference, joinedAt) =>
    turn(() => {
      const place = placeOf(reference, joinedAt);
      if (!world.members.has(place)) world.members.set(place, { reference, joinedAt, place, told: {} });
    }),
  list: (_id, _limit, after = "") =>
    turn(() => {
      const following = [...world.members.values()]
        .filter(({ place }) => place > after)
        .sort((one, other) => (one.place < other.place ? -1 : 1));
      const most = 2;
      return { members: following.slice(0, most), isLast: following.length <= most };
    }),
  record: (_id, place, number, told) =>
    turn(() => {
      const member = world.members.get(place);
      const known = member?.told[number];
      if (member === undefined || (known !== undefined && known.outcome !== "skipped")) return;
      world.members.set(place, { ...member, told: { ...member.told, [number]: told } });
    }),
});
