import { prefixes } from "../../shared/files/keys.ts";
import type { FunctionPlan } from "./model.ts";
import type { Parts } from "./parts.ts";

/** What shows, holds and erases a customer's data: the only one that may take a file away. */
export const privacy = ({
  common,
  bucket,
  changeStates,
  listItems,
  updateItems,
  deleteItems,
  listIndex,
  readFiles,
  writeFiles,
}: Parts): Record<string, FunctionPlan> => ({
  "customer-data": {
    room: "customer-data",
    memoryMb: 512,
    timeoutSeconds: 60,
    triggers: [
      { kind: "schedule", everySeconds: 60 },
      { kind: "http", route: "GET /v1/agent/customers/{id}", access: "agents" },
      { kind: "http", route: "POST /v1/agent/customers/{id}/export", access: "agents" },
      { kind: "http", route: "POST /v1/agent/customers/{id}/erase", access: "agents" },
      { kind: "http", route: "PUT /v1/agent/customers/{id}/hold", access: "agents" },
      { kind: "http", route: "DELETE /v1/agent/customers/{id}/hold", access: "agents" },
    ],
    environment: { ...common, ...bucket },
    permissions: [
      changeStates,
      listItems,
      updateItems,
      deleteItems,
      listIndex("by-customer"),
      listIndex("by-lane"),
      readFiles(prefixes.complaints),
      readFiles(prefixes.inbound),
      readFiles(prefixes.uploads),
      writeFiles(prefixes.inbound),
      { on: "bucket", prefix: prefixes.complaints, may: "list-below" },
      { on: "bucket", prefix: prefixes.uploads, may: "list" },
      { on: "bucket", prefix: prefixes.complaints, may: "erase" },
      { on: "bucket", prefix: prefixes.uploads, may: "erase" },
    ],
  },
});
