import { expect, test } from "vitest";
import type { HttpEvent } from "../../../functions/http.ts";
import { createBroadcastRoutes } from "../../../functions/incidents/broadcast-routes.ts";
import { newAgent } from "../../../shared/domain/agent.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { commandId, type IncidentId, type Reference } from "../../../shared/domain/ids.ts";
import type { Incident } from "../../../shared/domain/incident/incident.ts";
import type { Member } from "../../../shared/storage/member-store.ts";
import {
  agent,
  alice,
  closed,
  NOON,
  paid,
  policyForTests,
  received,
  sam,
  supervisor,
} from "../../support/complaints.ts";

const id = "INC-000000012" as IncidentId;
const incident: Incident = {
  ...{ id, team: "support", title: "Storm", openedAt: NOON, submission: { id: commandId("opened"), digest: "" } },
  ...{ status: "open", since: NOON, broadcasts: 0, chain: { length: 1 }, outbox: [], recent: [] },
};

/** One incident with these members, of which one request asks. */
const asking = async (action: string, body: unknown, complaints: readonly Complaint[], actor = supervisor(sam)) => {
  if (actor.kind !== "agent") throw new Error("no agent");
  const members = complaints.map(
    ({ reference }): Member => ({ reference, joinedAt: NOON, place: reference, told: {} }),
  );
  let ids = 0;
  const routes = createBroadcastRoutes({
    identify: async () => ({ actor, agent: newAgent(actor.id) }),
    incidents: {
      load: async () => ({ incident, version: 1 }),
      save: async () => "written",
      loadEntry: async () => undefined,
      loadEntries: async () => [],
      list: async () => ({ items: [] }),
    },
    members: { list: async () => ({ members, isLast: true }) },
    store: { loadMany: async () => [...complaints] },
    company: { language: "en" },
    policy: policyForTests,
    now: () => NOON,
    newId: () => String(++ids),
    postWakes: async () => [],
  });
  const event = { pathParameters: { id }, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await routes[`POST /v1/agent/incidents/{id}/${action}`]?.(event as unknown as HttpEvent);
  return JSON.parse(answer?.body ?? "{}").members;
};

const member = (reference: string, complaint: Complaint, granted = 0): Complaint => ({
  ...complaint,
  ...{ reference: reference as Reference, incident: { id, since: NOON, told: 0 }, granted },
});
const members = [
  member("000000012", paid(received())),
  member("000000024", paid(received()), 60),
  member("000000036", closed()),
];
const resolution = { outcome: "not_upheld", cause: "storm", words: { en: { explanation: "A storm." } } };
const refund = (amount: number) => ({ ...resolution, redress: { kind: "refund", amount } });

test("whoever asks for a broadcast hears how many it goes to, without those who are passed over", async () => {
  expect(await asking("reply", { message: "News." }, members, agent(alice))).toBe(2);
  expect(await asking("resolve", resolution, members, agent(alice))).toBe(2);
  expect(await asking("resolve", refund(40), members)).toBe(2);
  expect(await asking("resolve", refund(41), members), "without whom it would be above their limits").toBe(1);
});
