import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createParkedRoutes } from "../../../functions/inbound-api/parked-routes.ts";
import { agentId, customerId, type Reference } from "../../../shared/domain/ids.ts";
import type { Problem } from "../../../shared/http/problem.ts";
import type { TakenIn } from "../../../shared/inbound/take-in.ts";
import { createParkedStore, type ParkedMail, parkedTombstone } from "../../../shared/storage/parked-store.ts";
import { createPrivacyStore, type Privacy } from "../../../shared/storage/privacy-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { NOON } from "../../support/policy.ts";

const REFERENCE = "000000012" as Reference;
const accepted = { reference: REFERENCE, by: agentId("alice"), wasIn: false };

let started: Started;
let number = 0;
let mail: ParkedMail;
let took: number;
let taken: TakenIn;
let isKept: boolean;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  number += 1;
  took = 0;
  isKept = true;
  taken = { outcome: "accepted", reference: REFERENCE };
  mail = {
    ...{ id: `parked-${number}`, at: NOON, reason: "list", sign: "List-Id", excerpt: "The kettle." },
    ...{ customer: customerId(`cus_${number}`), raw: "inbound/1", knownAs: "m1", arrival: {} },
  };
});

const parked = () => createParkedStore(started.store, started.tableName);
const privacies = () => createPrivacyStore(started.store, started.tableName);
const accept = async () => {
  const routes = createParkedRoutes({
    takeIn: async () => {
      took += 1;
      return taken;
    },
    files: { get: async () => new Uint8Array(1), head: async () => (isKept ? { size: 1 } : undefined) },
    parked: parked(),
    privacies: privacies(),
    identify: async () => ({ actor: { id: agentId("alice") }, agent: {} }) as never,
  });
  const route = routes["POST /v1/agent/parked/{id}/accept"];
  return route?.({ pathParameters: { id: mail.id }, headers: {} } as never).catch((problem: Problem) => ({
    statusCode: problem.status,
  }));
};
const erase = (mine: ParkedMail) =>
  started.store.send(new PutItemCommand({ TableName: started.tableName, Item: parkedTombstone(mine) }));
const askErasure = (done: Partial<Privacy["erasure"]>) => {
  const customer = mail.customer ?? customerId("cus_");
  const erasure = { by: "sam" as never, at: NOON, as: customerId("cus_other"), erased: {}, ...done };
  return privacies().save({ customer, erasure, exports: [] }, undefined, { writeId: "w" as never });
};

test("a mail that was erased since it was read isn't put back by whoever takes it", async () => {
  await parked().park(mail);
  await erase(mail);
  await parked().markAccepted(mail, accepted);
  expect(await parked().load(mail.id)).toMatchObject({ erased: true, excerpt: "" });
});

test("a mail that is forgotten isn't put back either", async () => {
  await parked().markAccepted(mail, accepted);
  expect(await parked().load(mail.id)).toBeUndefined();
});

test("a mail of a customer who is being erased is unknown, and taken in by nobody", async () => {
  await parked().park(mail);
  await askErasure({});
  expect(await accept()).toMatchObject({ statusCode: 404 });
  expect(took).toBe(0);
  expect(await parked().load(mail.id)).not.toHaveProperty("accepted");
});

test("a mail that came after its customer was erased is taken back as any other", async () => {
  await parked().park(mail);
  await askErasure({ doneAt: NOON + 1 });
  expect(await accept()).toMatchObject({ statusCode: 200 });
  expect(await parked().load(mail.id)).toMatchObject({ accepted: REFERENCE, acceptedBy: "alice" });
});

test("a mail whose complaint is erased is unknown", async () => {
  await parked().park(mail);
  taken = { outcome: "duplicate", of: { reference: REFERENCE }, gone: true };
  expect(await accept()).toMatchObject({ statusCode: 404 });
});

test("a mail that isn't in the bucket any more is gone, and stays among those that nobody took back", async () => {
  await parked().park(mail);
  isKept = false;
  expect(await accept()).toMatchObject({ statusCode: 410 });
  expect(took).toBe(0);
  expect(await parked().load(mail.id)).not.toHaveProperty("accepted");
});
