import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Debt } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { iso } from "../../../shared/domain/time.ts";
import { listDuties } from "../../../shared/proof/list-duties.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { createProofStore } from "../../../shared/storage/proof-store.ts";
import { dueShards } from "../../../shared/storage/state-items.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { HOUR, MINUTE, NOON, policyForTests } from "../../support/complaints.ts";

/** What owes beside complaints: addresses and incidents. */
const kinds = ["address", "incident"];

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
beforeEach(() => Promise.all(kinds.map((kind) => put(kind, {}))));

const put = (kind: string, { due = NOON, owing = [] as Partial<Debt>[] }) => {
  const outbox = owing.map((debt, place) => ({
    id: `d${place}` as DebtId,
    task: { kind: "digest" },
    attempts: 1,
    ...debt,
  }));
  const item = { pk: `${kind}#1`, sk: "state", state: { outbox }, dueShard: dueShards[0], due: iso(due) };
  return started.store.send(new PutItemCommand({ TableName: started.tableName, Item: toItem(item) }));
};
const missing = async (now: number) => {
  const proofs = createProofStore(started.store, started.tableName);
  const store = createComplaintStore(started.store, started.tableName);
  const duties = await listDuties({ proofs, store, policy: policyForTests, now: () => now, isTimeLeft: () => true });
  return duties.missing;
};

test.each(kinds)("an %s that nobody looked at is named", async (kind) => {
  await put(kind, { due: NOON - 16 * MINUTE });
  expect(await missing(NOON)).toEqual([{ kind: "check-overdue", id: `${kind}#1`, at: NOON - 16 * MINUTE }]);
});

test.each(kinds)("an %s that has owed something for long is named, unless its alarm was raised", async (kind) => {
  const since = NOON - policyForTests.debtAlarmAfter - HOUR;
  await put(kind, { owing: [{ since }, { since, alarmed: true }, { since: NOON }] });
  const at = since;
  expect(await missing(NOON)).toEqual([{ kind: "debt-unpaid", id: `${kind}#1 d0`, detail: "digest", at }]);
});

test("what was looked at in time and owes nothing for long isn't missing anything", async () => {
  expect(await missing(NOON + 14 * MINUTE)).toEqual([]);
});
