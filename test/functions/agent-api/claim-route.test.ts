import { expect, it } from "vitest";
import { createClaimRoute, type Dependencies } from "../../../functions/agent-api/claim-route.ts";
import type { HttpEvent } from "../../../functions/http.ts";
import { newAgent } from "../../../shared/domain/agent.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import {
  agent,
  alice,
  assignedTo,
  bob,
  claimed,
  NOON,
  policyForTests,
  REFERENCE,
  received,
} from "../../support/complaints.ts";

/** What the agent claimed before and never looked at, as the claim finds it and as it is when the answer is read. */
const claim = (found: Complaint, read: Complaint) => {
  const store = {
    loadMany: async () => [found],
    loadTimeline: async () => ({ complaint: read, entries: [] }),
    listOfCustomer: async () => ({ references: [] }),
  };
  const dependencies = {
    identify: async () => ({
      actor: agent(alice),
      agent: { ...newAgent(alice), slots: [{ reference: REFERENCE, lease: 1 }] },
    }),
    execution: { store, policy: policyForTests, now: () => NOON },
    customers: { loadFacts: async () => undefined },
    postHints: async () => undefined,
  };
  const event = { headers: {}, requestContext: {}, isBase64Encoded: false };
  return createClaimRoute(dependencies as unknown as Dependencies)(event as unknown as HttpEvent);
};

it("a claim is answered with the lease that it took", async () => {
  const { statusCode, body = "" } = await claim(claimed(alice), assignedTo(alice));
  expect([statusCode, JSON.parse(body).lease]).toMatchObject([200, { agent: "alice", number: 1 }]);
});

it.each([
  ["ended", received()],
  ["went to somebody else", assignedTo(bob)],
])("one whose lease %s before its answer was read has nothing to give, and says when to ask again", async (_, read) => {
  const { statusCode, headers, body } = await claim(claimed(alice), read);
  expect([statusCode, headers?.["retry-after"], body]).toEqual([204, "5", undefined]);
});
