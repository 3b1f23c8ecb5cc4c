import { isDeepStrictEqual } from "node:util";
import type { ActionRequest } from "../../shared/api/complaint-actions.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { followMerges } from "../../shared/complaints/follow-merges.ts";
import type { AgentActor, AgentProfile } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo, profileOf } from "../../shared/domain/agent-profile.ts";
import type { Command } from "../../shared/domain/command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { HandOverTarget } from "../../shared/domain/entry.ts";
import { type CommandId, type CustomerId, type Reference, writeId } from "../../shared/domain/ids.ts";
import { approvalIn } from "../../shared/domain/turn.ts";
import type { Attach } from "../../shared/files/open-attaching.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";
import type { Loaded } from "../../shared/storage/complaint-store.ts";
import { type Dependencies as Joining, joining } from "./join-incident.ts";

export interface Dependencies extends Joining {
  agents: Pick<AgentStore, "load">;
  attach: Attach;
}

interface Asked {
  id: CommandId;
  digest: string;
  actor: AgentActor;
  request: ActionRequest;
  /** The complaint as it was just read. */
  known: Loaded | undefined;
  /** Whether its sender says what they read (`If-Match`). */
  hasRead: boolean;
}

/** What was asked for as the command that it becomes, with all that the core can't look up itself. */
export const completeRequest = async (
  dependencies: Dependencies,
  reference: Reference,
  { request, ...asked }: Asked,
): Promise<Command> => {
  const { id, digest } = asked;
  switch (request.kind) {
    case "approve":
      return { ...(await withResolution(dependencies.execution, reference, request, asked)), id, digest };
    case "merge":
      return { ...request, ...(await endOf(dependencies.execution, asked.actor, request.into)), id, digest };
    case "link":
      return { ...request, ...(await seenBy(dependencies.execution, asked.actor, request.to)), id, digest };
    case "hand-over":
      return { ...request, ...(await recipientOf(dependencies, request.to)), id, digest };
    case "join-incident":
      return joining(dependencies, { reference, request: { ...request, id, digest }, ...asked });
    case "reply": {
      const { uploads = [], ...reply } = request;
      return withFiles(dependencies, reference, uploads, { ...reply, id, digest }, asked);
    }
    default:
      return { ...request, id, digest };
  }
};

type Approve = Extract<ActionRequest, { kind: "approve" }>;

/**
 * An approval without a resolution is of the one that was asked for, whose words are in an entry; one that says the same is no
 * change. Where nothing waits for approval the request stays as it is, and the core says what is wrong with it.
 */
const withResolution = async (
  { store }: Execution,
  reference: Reference,
  request: Approve,
  { known, hasRead }: Pick<Asked, "known" | "hasRead">,
): Promise<Approve> => {
  const asked = known && approvalIn(known.complaint.stage);
  const body = asked && (await store.loadEntry(reference, asked.entry))?.body;
  if (body?.kind !== "approval-asked") return request;
  const { resolution = body.resolution } = request;
  const changed = isDeepStrictEqual(resolution, body.resolution) ? {} : { changed: true as const };
  const read = hasRead || request.resolution !== undefined ? { read: true as const } : {};
  return { ...request, resolution, ...changed, ...read };
};

type Target = { whose: CustomerId | "unknown" };

/** In a disowned one nobody is answered, and one that waits for a supervisor would be approved with what nobody had read. */
const unfitness = ({ customer, stage }: Complaint): { unfit?: "disowned" | "waits-for-approval" } => {
  if (customer.disownedAt !== undefined) return { unfit: "disowned" };
  return approvalIn(stage) !== undefined ? { unfit: "waits-for-approval" } : {};
};

/** Where a merge leads, were that one merged as well. What its agent may not see doesn't exist for them. */
const endOf = async (
  { store }: Execution,
  actor: AgentActor,
  into: Reference,
): Promise<Target & { into: Reference; unfit?: "disowned" | "waits-for-approval" }> => {
  const named = await store.load(into);
  const end = named !== undefined && isVisibleTo(actor, named.complaint) ? await followMerges(store, named) : undefined;
  if (end === undefined || !isVisibleTo(actor, end.complaint)) return { into, whose: "unknown" };
  return { into: end.complaint.reference, whose: end.complaint.customer.id, ...unfitness(end.complaint) };
};

const seenBy = async ({ store }: Execution, actor: AgentActor, to: Reference): Promise<Target> => {
  const named = await store.load(to);
  return {
    whose: named !== undefined && isVisibleTo(actor, named.complaint) ? named.complaint.customer.id : "unknown",
  };
};

const recipientOf = async (
  { agents, execution }: Dependencies,
  to: HandOverTarget,
): Promise<{ recipient?: Pick<AgentProfile, "teams"> }> =>
  "agent" in to ? { recipient: profileOf((await agents.load(to.agent)).agent, execution.policy) } : {};

/** Files are only taken for a reply that is going to be: one that came before has its own, and one that is refused needs none. */
const withFiles = async (
  { execution, attach }: Dependencies,
  reference: Reference,
  uploads: readonly string[],
  reply: Extract<Command, { kind: "reply" }>,
  { actor, known }: Pick<Asked, "actor" | "known">,
): Promise<Command> => {
  if (uploads.length === 0) return reply;
  const { policy, now } = execution;
  const foreseen = decide(known?.complaint, reply, { now: now(), policy, actor, writeId: writeId("") });
  return foreseen.outcome === "changed" ? { ...reply, attachments: await attach(uploads, reference) } : reply;
};
