import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Dependencies, type ListPlace, listComplaints } from "../../../functions/agent-api/list-complaints.ts";
import type { ListFilters } from "../../../functions/agent-api/list-filters.ts";
import type { AgentActor } from "../../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../../shared/domain/agent-profile.ts";
import { nextDeadline } from "../../../shared/domain/clocks/next-deadline.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { type AgentId, laneId, type Reference, writeId } from "../../../shared/domain/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Status } from "../../../shared/domain/status.ts";
import { createAgentStore } from "../../../shared/storage/agent-store.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { complaintKey } from "../../../shared/storage/keys.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import {
  agent,
  alice,
  ann,
  ask,
  bob,
  customer,
  HOUR,
  message,
  NOON,
  notUpheld,
  paid,
  policyForTests,
  type Request,
  received,
  sam,
} from "../../support/complaints.ts";

const TEAMS = ["loans", "returns", "support"];
const policy: Policy = { ...policyForTests, teams: TEAMS.map((id) => ({ id })), triage: TEAMS.map(byCategory) };
function byCategory(team: string) {
  return { category: [team], team };
}

let started: Started;
let dependencies: Dependencies;
let agents: ReturnType<typeof createAgentStore>;
let writes = 0;
/** After all of them came. */
const now = () => NOON + 6 * HOUR + writes * 1_000;
beforeAll(async () => {
  started = await startForTest();
  const store = createComplaintStore(started.store, started.tableName);
  agents = createAgentStore(started.store, started.tableName);
  dependencies = { execution: { store, policy, now, newId: () => String(writes) }, agents };
});
afterAll(() => started.stopAndForget());

/** What is stored, as it was last written. */
const stored = new Map<Reference, { complaint: Complaint; version: number }>();
beforeEach(() => forget());

const forget = async (): Promise<void> => {
  for (const reference of stored.keys()) {
    const Key = toItem(complaintKey(reference));
    await started.store.send(new DeleteItemCommand({ TableName: started.tableName, Key }));
  }
  stored.clear();
  for (const id of [alice, bob]) await keepSlots(id);
};

const save = async (complaint: Complaint): Promise<void> => {
  const before = stored.get(complaint.reference)?.version;
  writes += 1;
  const change = {
    complaint,
    entries: [],
    writeId: writeId(`w${writes}`),
    ...(before === undefined ? {} : { before }),
  };
  expect(await dependencies.execution.store.save(change)).toBe("written");
  stored.set(complaint.reference, { complaint, version: (before ?? 0) + 1 });
};

/** What an agent holds, in their slots, as claims and the debts of complaints leave them. */
const keepSlots = async (id: AgentId): Promise<void> => {
  const { agent: known, version } = await agents.load(id);
  const slots = [...stored.values()].flatMap(({ complaint: { stage, reference } }) =>
    stage.status === "assigned" && stage.lease.agent === id ? [{ reference, lease: stage.lease.number }] : [],
  );
  writes += 1;
  await agents.save({ ...known, slots }, version, writeId(`w${writes}`));
};

const arrive = async (number: number, team = TEAMS[number % TEAMS.length] ?? ""): Promise<void> => {
  const reference = String(number).padStart(9, "0") as Reference;
  if (stored.has(reference)) return;
  const about = { category: team, orderId: `Order-${number % 2}` };
  // Several come at once, and not in the order of their references.
  const moment = { at: NOON + ((number * 7) % 5) * HOUR, policy };
  await save(paid(received({ reference, about }, moment), moment));
};

const requests = {
  claim: { kind: "claim" },
  reply: { kind: "reply", text: "Which one?", keep: false },
  resolve: { kind: "resolve", resolution: notUpheld },
  release: { kind: "release" },
  escalate: { kind: "escalate", note: "Please look." },
  "hand over": { kind: "hand-over", note: "Yours.", to: { team: "returns" } },
  close: { kind: "close", note: "Enough.", spam: true },
  write: message(),
} satisfies Record<string, Request>;

/** One request about one complaint, by whoever may make it; where it is refused nothing moves. */
const move = async (name: keyof typeof requests, reference: Reference, by: AgentId): Promise<void> => {
  const known = stored.get(reference)?.complaint;
  const moment = { by: name === "write" ? customer : agent(by), at: now(), policy };
  const decision = ask(known, requests[name], moment);
  if (decision.outcome !== "changed") return;
  await save(paid(decision.complaint, { at: now(), policy }));
  await keepSlots(by);
};

const everybody: AgentActor = { kind: "agent", id: sam, supervisor: true, authority: policy.authority };

/** What a list should have at this moment, by plain looking. */
const expected = (filters: ListFilters, actor: AgentActor): Set<string> => {
  const { status, agent: id, order, customer: who, due } = filters;
  const closedToo =
    status === "closed" || order !== undefined || who !== undefined || Object.keys(filters).length === 0;
  const found = [...stored.values()].filter(
    ({ complaint }) =>
      isVisibleTo(actor, complaint) &&
      (closedToo || complaint.stage.status !== "closed") &&
      (status === undefined || complaint.stage.status === status) &&
      (id === undefined || complaint.agent === id) &&
      (order === undefined || complaint.about.orderId?.toLowerCase() === order) &&
      (who === undefined || complaint.customer.id === who) &&
      (typeof due !== "number" || nextDeadline(complaint, policy) < due),
  );
  return new Set(found.map(({ complaint: { reference, team } }) => `${reference} of ${team}`));
};

const statuses: Status[] = ["queued", "assigned", "awaiting_customer", "resolved", "closed"];
const filters = fc.oneof(
  fc.constantFrom<ListFilters>(
    {},
    { agent: alice },
    { customer: ann.id },
    { order: "order-1" },
    { due: NOON + 40 * HOUR },
  ),
  fc.constantFrom<ListFilters>({ agent: alice }, { due: NOON + 40 * HOUR }),
  fc.constantFrom(...statuses).map((status): ListFilters => ({ status })),
  fc.constantFrom(...statuses).map((status): ListFilters => ({ status, agent: alice })),
);
/** Most in one team, so that much moves around whoever reads there. */
const teamFor = (number: number) => (number % 6 === 0 ? "returns" : "support");
const moves = fc.tuple(
  fc.constantFrom(...(Object.keys(requests) as (keyof typeof requests)[])),
  fc.nat(14),
  fc.constantFrom(alice, bob),
);

describe("a list, page by page, while everything moves", () => {
  it("has everything exactly once that belongs to it from the first page to the last", async () => {
    const property = fc.asyncProperty(
      filters,
      fc.constantFrom<AgentActor>(everybody, { ...everybody, teams: ["returns", "support"] }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(moves, { maxLength: 20 }),
      fc.array(fc.array(moves, { minLength: 2, maxLength: 6 }), { minLength: 4, maxLength: 10 }),
      async (ofList, actor, limit, before, between) => {
        await forget();
        for (let number = 0; number < 12; number += 1) await arrive(number, teamFor(number));
        for (const [name, number, by] of before) await move(name, String(number).padStart(9, "0") as Reference, by);
        let staying = expected(ofList, actor);
        const shown: Reference[] = [];
        let from: ListPlace | undefined;
        for (const turn of [...between, ...Array<undefined>(40)]) {
          const { items, next } = await listComplaints(dependencies, actor, ofList, { limit, from });
          expect(items.length === limit || next === undefined).toBe(true);
          shown.push(...items.map(({ reference }) => reference));
          from = next;
          if (from === undefined) break;
          for (const [name, number, by] of turn ?? []) {
            if (number < 12) await move(name, String(number).padStart(9, "0") as Reference, by);
            else await arrive(number, teamFor(number));
            staying = staying.intersection(expected(ofList, actor));
          }
        }
        expect(from).toBeUndefined();
        const wanted = [...staying].map((one) => one.slice(0, 9));
        expect(shown.filter((one) => wanted.includes(one)).toSorted()).toEqual(wanted.toSorted());
      },
    );
    await fc.assert(property, { numRuns: Number(process.env.LIST_RUNS ?? 40) });
  }, 120_000);
});

describe("a page", () => {
  const list = (ofList: ListFilters, limit: number, from?: ListPlace, actor = everybody) =>
    listComplaints(dependencies, actor, ofList, { limit, from });

  it("costs one look at the index and one at the complaints, where all of them are wanted", async () => {
    for (const number of [0, 3, 6]) await arrive(number);
    await started.resetUsage();
    expect((await list({ status: "queued" }, 2)).items).toHaveLength(2);
    expect((await started.usage()).dynamodb.requests).toEqual({ Query: 1, BatchGetItem: 1 });
  });

  it("has what an agent holds first, at once, and what they only know behind it", async () => {
    for (const number of [0, 1, 2, 3]) await arrive(number);
    const [first = "", second = "", third = ""] = [...stored.keys()];
    await move("claim", first as Reference, alice);
    await move("reply", first as Reference, alice);
    await move("claim", second as Reference, bob);
    await move("claim", third as Reference, alice);
    const shown = async (ofList: ListFilters) => (await list(ofList, 10)).items.map(({ reference }) => reference);
    expect(await shown({ agent: alice })).toEqual([third, first]);
    expect(await shown({ agent: alice, status: "assigned" })).toEqual([third]);
    expect(await shown({ agent: alice, status: "awaiting_customer" })).toEqual([first]);
    await started.resetUsage();
    await shown({ agent: alice, status: "assigned" });
    expect((await started.usage()).dynamodb.requests).toEqual({ GetItem: 1, BatchGetItem: 1 });
  });

  it("goes on where its team was when that team is no more, and with those that came", async () => {
    for (let number = 0; number < 9; number += 1) await arrive(number);
    const page = await list({ status: "queued" }, 4);
    expect(page).toMatchObject({ items: [0, 1, 2, 3].map(() => expect.anything()), next: { leg: "returns" } });
    const others = { ...policy, teams: [{ id: "loans" }, { id: "support" }] };
    const later = { ...dependencies, execution: { ...dependencies.execution, policy: others } };
    const { items, next } = await listComplaints(
      later,
      everybody,
      { status: "queued" },
      { limit: 10, from: page.next },
    );
    expect(items.map(({ team }) => team)).toEqual(["support", "support", "support"]);
    expect(next).toBeUndefined();
  });

  it("of a lane leaves out whom the index still has there", async () => {
    await arrive(2);
    const [reference = ""] = [...stored.keys()];
    const lane = laneId("support", false);
    expect((await list({ lane }, 10)).items).toHaveLength(1);
    await move("claim", reference as Reference, alice);
    expect((await list({ lane }, 10)).items).toHaveLength(0);
  });

  it("ends early where little is wanted, and the next one goes on", async () => {
    const MANY = 620;
    const [template] = [received({ about: { category: "support" } }, { at: NOON, policy })];
    const references = Array.from({ length: MANY }, (_, number) => `T${String(number).padStart(8, "0")}` as Reference);
    for (let start = 0; start < MANY; start += 20) {
      await Promise.all(references.slice(start, start + 20).map((reference) => save({ ...template, reference })));
    }
    await move("claim", references.at(-1) ?? references[0] ?? template.reference, alice);
    await started.resetUsage();
    const first = await list({ status: "assigned" }, 10);
    expect(first).toEqual({ items: [], next: expect.objectContaining({ leg: "support" }) });
    const { requests: asked } = (await started.usage()).dynamodb;
    expect(asked.BatchGetItem).toBe(6);
    const second = await list({ status: "assigned" }, 10, first.next);
    expect(second).toEqual({ items: [expect.objectContaining({ reference: references.at(-1) })] });
  }, 60_000);
});
