import { execute } from "../../shared/complaints/execute.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { commandId, type Reference } from "../../shared/domain/ids.ts";
import { ownersOf } from "../../shared/domain/owners.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { ChatStore, StoredChat } from "../../shared/storage/chat-store.ts";
import type { CustomerStore } from "../../shared/storage/customer-store.ts";
import { complaintView, customerView, leaseView, time } from "./complaint-view.ts";
import { absorbedIn, readAbsorbed } from "./read-absorbed.ts";
import { readHistory } from "./read-history.ts";
import { timelinePage } from "./timeline-page.ts";
import { timelineView } from "./timeline-view.ts";

export interface Reading {
  execution: Execution;
  customers: Pick<CustomerStore, "loadFacts">;
  chats: Pick<ChatStore, "load">;
}

/**
 * Everything that is known: the complaint, all that was said and done, what else the customer told us, and what the company's
 * own systems say of them.
 */
export const readComplaint = async (
  { execution, customers, chats }: Reading,
  actor: AgentActor,
  reference: Reference,
  { earlier }: { earlier?: number } = {},
) => {
  const { store, policy } = execution;
  const found = await store.loadTimeline(reference);
  if (found === undefined || !isVisibleTo(actor, found.complaint)) return undefined;
  const { complaint, entries } = found;
  const { customer } = complaint;
  const [chat, said, absorbed, history] = await Promise.all([
    complaint.chat && chats.load(complaint.chat.id),
    readFacts(customers, complaint),
    readAbsorbed(store, found),
    readHistory(execution, actor, complaint, absorbedIn(entries)),
  ]);
  return {
    reference,
    status: complaint.stage.status,
    complaint: complaintView(complaint, policy),
    ...timelinePage(timelineView(found, absorbed), earlier),
    customer: {
      ...customerView(customer),
      facts: said?.facts,
      segment: said?.segment ?? customer.segment,
      factsAsOf: said && time(said.asOf),
      ...history,
    },
    lease: leaseView(complaint),
    ...(chat === undefined ? {} : { chat: chatView(chat, execution.now()) }),
  };
};

/** Of the id that they are known by, or else of what they were before they left an address. */
const readFacts = async ({ loadFacts }: Pick<CustomerStore, "loadFacts">, complaint: Complaint) =>
  (await Promise.all(ownersOf(complaint).map((id) => loadFacts(id)))).find((facts) => facts !== undefined);

/** After so long without another sign they have stopped. */
const TYPING_LASTS = 6_000;

const chatView = ({ connection, typingAt = 0 }: StoredChat, now: Instant) => ({
  connected: connection !== undefined,
  typing: connection !== undefined && now - typingAt < TYPING_LASTS,
});

/** A look by the holder proves that the claim arrived, and runs the lease from here; anybody else's look changes nothing. */
export const openIfHeld = async (execution: Execution, actor: AgentActor, reference: Reference): Promise<void> => {
  const known = await execution.store.load(reference);
  if (known === undefined || !holds(known.complaint, actor)) return;
  const command = { kind: "open" as const, id: commandId(`open-${execution.newId()}`), digest: "" };
  await execute(execution, reference, command, actor, { known });
};

const holds = ({ stage }: Complaint, actor: AgentActor): boolean =>
  stage.status === "assigned" && stage.lease.agent === actor.id;
