import { type Execution, execute } from "../../shared/complaints/execute.ts";
import { type AgentActor, isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { commandId, type Reference } from "../../shared/domain/ids.ts";
import { complaintView, customerView, leaseView, timelineView } from "./complaint-view.ts";

const MOST_OTHERS = 20;

/** Everything that is known: the complaint, all that was said and done, and what else the customer told us. */
export const readComplaint = async ({ store, policy }: Execution, actor: AgentActor, reference: Reference) => {
  const found = await store.loadTimeline(reference);
  if (found === undefined || !isVisibleTo(actor, found.complaint)) return undefined;
  const { complaint, entries } = found;
  const { references } = await store.listOfCustomer(complaint.customer.id, MOST_OTHERS + 1);
  const others = await store.loadMany(references.filter((other) => other !== reference));
  return {
    reference,
    status: complaint.stage.status,
    complaint: complaintView(complaint, policy),
    timeline: timelineView(complaint, entries),
    customer: {
      ...customerView(complaint.customer),
      complaints: others.slice(0, MOST_OTHERS).map((other) => complaintView(other, policy)),
    },
    lease: leaseView(complaint),
  };
};

/** A look by the holder proves that the claim arrived, and runs the lease from here; anybody else's look changes nothing. */
export const openIfHeld = async (execution: Execution, actor: AgentActor, reference: Reference): Promise<void> => {
  const known = await execution.store.load(reference);
  if (known === undefined || !holds(known.complaint, actor)) return;
  const command = { kind: "open" as const, id: commandId(`open-${execution.newId()}`), digest: "" };
  await execute(execution, reference, command, actor, { known });
};

const holds = ({ stage }: Complaint, actor: AgentActor): boolean =>
  stage.status === "assigned" && stage.lease.agent === actor.id;
