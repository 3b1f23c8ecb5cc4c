import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistory } from "../../../functions/agent-api/read-history.ts";
import { walkList } from "../../../functions/agent-api/walk-list.ts";
import type { AgentActor } from "../../../shared/domain/agent-actor.ts";
import { customerId, type Reference, writeId } from "../../../shared/domain/ids.ts";
import { inParallel } from "../../../shared/in-parallel.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { createParkedStore } from "../../../shared/storage/parked-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { MINUTE, NOON, paid, policyForTests, received, sam } from "../../support/complaints.ts";

const policy = policyForTests;
const everybody: AgentActor = { kind: "agent", id: sam, supervisor: true, authority: policy.authority };

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());

/** Complaints, and mails that were set aside after all of them. Gives the newest complaint. */
const liveThrough = async (id: string, complaints: number, mails: number) => {
  const store = createComplaintStore(started.store, started.tableName);
  const parked = createParkedStore(started.store, started.tableName);
  const who = customerId(id);
  const all = Array.from({ length: complaints }, (_, number) => {
    const reference = `${id.slice(-3)}${String(number).padStart(6, "0")}` as Reference;
    const customer = { id: who, proof: "none" as const };
    return paid(received({ reference, customer }, { at: NOON + number * MINUTE }));
  });
  await inParallel(8, all, (complaint) =>
    store.save({ complaint, entries: [], writeId: writeId(complaint.reference) }),
  );
  await inParallel(
    8,
    Array.from({ length: mails }, (_, number) => number),
    (number) =>
      parked.park({
        ...{ id: `${id}-${number}`, at: NOON + complaints * MINUTE + number, reason: "list", sign: "List-Id" },
        ...{ customer: who, excerpt: "", raw: "", knownAs: "", arrival: {} },
      }),
  );
  const newest = all.at(-1);
  if (newest === undefined) throw new Error("there is none");
  return { store: { ...store, loadTimeline: async () => undefined }, newest };
};
const historyOf = async (id: string, complaints: number, mails: number) => {
  const { store, newest } = await liveThrough(id, complaints, mails);
  await started.resetUsage();
  const history = await readHistory({ store, policy }, everybody, newest, []);
  const { requests } = (await started.usage()).dynamodb;
  return { listed: history.complaints.length, truncated: history.truncated ?? false, queries: requests.Query };
};

describe("a customer's other complaints", () => {
  it("are one look at the index where no mails of theirs were set aside", async () => {
    expect(await historyOf("cus_a00", 10, 0)).toEqual({ listed: 9, truncated: false, queries: 1 });
    expect(await historyOf("cus_b00", 23, 0)).toEqual({ listed: 20, truncated: true, queries: 1 });
  });

  it("are all found behind the mails that were", async () => {
    expect(await historyOf("cus_c00", 10, 60)).toEqual({ listed: 9, truncated: false, queries: 2 });
  });

  it("say that there are more where there are", async () => {
    expect(await historyOf("cus_d00", 22, 60)).toMatchObject({ listed: 20, truncated: true });
  });

  it("aren't looked for without end", async () => {
    expect(await historyOf("cus_e00", 2, 560)).toEqual({ listed: 0, truncated: true, queries: 6 });
  }, 60_000);
});

it("a list ends early behind mails that were set aside as behind complaints", async () => {
  let reads = 0;
  const read = async (_: number, from?: string) => {
    reads += 1;
    return { references: [], positions: [], next: String(Number(from ?? 0) + 1) };
  };
  const store = createComplaintStore(started.store, started.tableName);
  const legs = [{ id: "", read, has: () => true }];
  const page = await walkList(store, legs, { limit: 10, from: undefined, wanted: () => true });
  expect(page).toEqual({ items: [], next: { leg: "", from: "6" } });
  expect(reads).toBe(6);
});
