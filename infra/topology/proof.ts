import { prefixes } from "../../shared/files/keys.ts";
import type { FunctionPlan } from "./model.ts";
import type { Parts } from "./parts.ts";

/** The daily proof: each day's arrivals, as the gateway and the bucket saw them, held against what there is. */

const NAME = "prove-day";

/** It reads the logs of whatever takes in, so a door that joins the topology is held to its word from its first day. */
export const proof = (
  { table, common, bucket, changeStates, updateItems, listItems, listIndex }: Parts,
  functions: Readonly<Record<string, FunctionPlan>>,
  mailQueue: string,
): Record<string, FunctionPlan> => {
  const doors = doorsIn(functions, mailQueue);
  return {
    [NAME]: {
      room: "prove-day",
      memoryMb: 1_024,
      timeoutSeconds: 900,
      triggers: [
        { kind: "schedule", everySeconds: 3_600 },
        { kind: "http", route: "GET /v1/agent/reports/proof", access: "agents" },
        { kind: "http", route: "POST /v1/agent/reports/proof", access: "agents" },
      ],
      environment: {
        ...table,
        ...common,
        ...bucket,
        ACCESS_LOG: { accessLog: true },
        DOOR_LOGS: { logsOf: doors },
        INTAKE_ROUTES: JSON.stringify(intakeRoutes(functions)),
      },
      permissions: [
        changeStates,
        updateItems,
        listItems,
        listIndex("by-due"),
        listIndex("by-team"),
        listIndex("by-lane"),
        { on: "bucket", prefix: prefixes.inbound, may: "list" },
        { on: "bucket", prefix: prefixes.complaints, may: "list-below" },
        { on: "logs", of: doors, may: "read" },
      ],
    },
  };
};

export const intakeRoutes = (functions: Readonly<Record<string, FunctionPlan>>): string[] =>
  Object.values(functions).flatMap(({ triggers }) =>
    triggers.flatMap((trigger) => (trigger.kind === "http" && trigger.takesIn ? [trigger.route] : [])),
  );

const doorsIn = (functions: Readonly<Record<string, FunctionPlan>>, mailQueue: string): string[] =>
  Object.keys(functions).filter((name) =>
    functions[name]?.triggers.some(
      (trigger) =>
        (trigger.kind === "http" && trigger.takesIn) ||
        trigger.kind === "socket" ||
        (trigger.kind === "queue" && trigger.queue === mailQueue),
    ),
  );
