import type { FailureGroup, FunctionPlan } from "./model.ts";

/** For whom a function works, and so who notices when its runs fail. */
export const failureGroupOf = ({ room, triggers, environment }: FunctionPlan): FailureGroup => {
  if (environment.INBOUND_SECRET !== undefined || room.includes("webhooks")) return "integrations";
  if (
    triggers.some((trigger) => trigger.kind === "socket" || (trigger.kind === "http" && trigger.access === "public"))
  ) {
    return "doors";
  }
  return triggers.some(({ kind }) => kind === "queue" || kind === "schedule") ? "work" : "agents";
};
