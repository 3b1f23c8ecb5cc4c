import { afterAll, beforeAll, expect, test } from "vitest";
import { agentId, customerId, type Reference } from "../../../shared/domain/ids.ts";
import { createParkedStore, type ParkedMail } from "../../../shared/storage/parked-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { NOON } from "../../support/policy.ts";

const reference = "000000012" as Reference;
const [alice, bob] = [agentId("alice"), agentId("bob")];

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());

/** Who is known to have taken it back, once all of these said that they did. */
const acceptedBy = async (id: string, ...said: { by: typeof alice; wasIn: boolean }[]) => {
  const parked = createParkedStore(started.store, started.tableName);
  const mail: ParkedMail = {
    ...{ id, at: NOON, reason: "list", sign: "List-Id", excerpt: "The kettle." },
    ...{ customer: customerId("cus_1"), raw: "inbound/1", knownAs: "m1", arrival: {} },
  };
  await parked.park(mail);
  for (const one of said) await parked.markAccepted(mail, { reference, ...one });
  return (await parked.load(id))?.acceptedBy;
};

test("who took a mail in is known, whoever else asked for it at the same moment", async () => {
  const [first, second] = [
    { by: alice, wasIn: false },
    { by: bob, wasIn: true },
  ];
  expect(await acceptedBy("one", first, second)).toBe(alice);
  expect(await acceptedBy("other", second, first)).toBe(alice);
});

test("of a mail that was in already whoever asked for it first is known", async () => {
  expect(await acceptedBy("in-already", { by: bob, wasIn: true }, { by: alice, wasIn: true })).toBe(bob);
});
