import * as z from "zod";
import type { Execution } from "../../shared/complaints/execute.ts";
import type { AgentActor } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { agentId, customerId, type LaneId } from "../../shared/domain/ids.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";
import type { Page } from "../../shared/storage/complaint-store.ts";
import { BadCursor } from "../../shared/storage/pages.ts";

export const listSchema = z
  .strictObject({
    lane: z.string().max(60).exactOptional(),
    agent: z.string().max(128).exactOptional(),
    customer: z.string().max(60).exactOptional(),
    order: z.string().max(100).exactOptional(),
    status: z.enum(["queued", "assigned", "awaiting_customer", "resolved", "closed"]).exactOptional(),
    cursor: z.string().max(2_000).exactOptional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .refine(({ lane, agent, customer, order }) => [lane, agent, customer, order].filter(Boolean).length <= 1, {
    message: "Filter by one of lane, agent, customer and order.",
    path: ["lane"],
  });

type ListRequest = z.output<typeof listSchema>;

export interface Dependencies {
  execution: Execution;
  agents: AgentStore;
}

/** One page. A filter by status is applied after reading, so a page may be short, or empty, while there is a next one. */
export const listComplaints = async (
  dependencies: Dependencies,
  actor: AgentActor,
  request: ListRequest,
): Promise<{ items: Complaint[]; nextCursor?: string }> => {
  const { references, next } = await readPage(dependencies, actor, request);
  const found = await dependencies.execution.store.loadMany(references);
  const items = found.filter((complaint) => matches(complaint, request));
  return next === undefined ? { items } : { items, nextCursor: next };
};

const readPage = async (
  { execution: { store }, agents }: Dependencies,
  actor: AgentActor,
  { lane, agent, customer, order, cursor, limit }: ListRequest,
): Promise<Page> => {
  try {
    if (lane !== undefined) return await store.listLane(lane as LaneId, limit, cursor);
    if (customer !== undefined) return await store.listOfCustomer(customerId(customer), limit, cursor);
    if (order !== undefined) return await store.listOfOrder(order, limit, cursor);
    if (agent !== undefined) {
      const held = await agents.load(agentId(agent));
      return { references: held.agent.slots.map(({ reference }) => reference) };
    }
    if (!actor.supervisor) {
      const detail = "Only a supervisor lists all complaints: filter by lane, agent, customer or order.";
      throw new Problem(403, "supervisors-only", { detail });
    }
    return await store.listAll(limit, cursor);
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    const detail = "Send the cursor as it was given in nextCursor.";
    throw new Problem(422, "bad-cursor", { detail, errors: [{ pointer: "/cursor", detail }] });
  }
};

/** Indexes lag behind by moments, and look-up rows name what was once so: what is read decides. */
const matches = (complaint: Complaint, { status, order, agent }: ListRequest): boolean =>
  (status === undefined || complaint.stage.status === status) &&
  (order === undefined || complaint.about.orderId?.toLowerCase() === order.toLowerCase()) &&
  (agent === undefined || complaint.agent === agent);
