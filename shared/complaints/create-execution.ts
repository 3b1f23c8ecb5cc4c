import { randomBytes } from "node:crypto";
import type { Policy } from "../domain/policy.ts";
import { createDynamoDbClient } from "../storage/dynamodb-client.ts";
import { createComplaintStore } from "../storage/dynamodb-complaint-store.ts";
import type { Execution } from "./execution.ts";

/** What a room that changes complaints is built on: the real clock, random ids, and one client for all stores. */
export const createExecution = (table: string, policy: Policy) => {
  const client = createDynamoDbClient();
  const execution: Execution = {
    store: createComplaintStore(client, table),
    policy,
    now: () => Date.now(),
    newId: () => randomBytes(9).toString("base64url"),
  };
  return { client, execution };
};
