import type { ActionRequest } from "../../shared/api/complaint-actions.ts";
import type { Execution } from "../../shared/complaints/execute.ts";
import type { AgentActor } from "../../shared/domain/agent-profile.ts";
import type { Command } from "../../shared/domain/command.ts";
import { decide } from "../../shared/domain/decide.ts";
import { type CommandId, type Reference, writeId } from "../../shared/domain/ids.ts";
import type { Attach } from "../../shared/files/open-attaching.ts";
import type { Loaded } from "../../shared/storage/complaint-store.ts";

interface Dependencies {
  execution: Execution;
  attach: Attach;
}

interface Asked {
  id: CommandId;
  digest: string;
  actor: AgentActor;
  request: ActionRequest;
  /** The complaint as it was just read. */
  known: Loaded | undefined;
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
      return { ...(await withResolution(dependencies.execution, reference, request, asked.known)), id, digest };
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
 * An approval without a resolution is of the one that was asked for, whose words are in an entry. Where nothing waits for
 * approval the request stays as it is, and the core says what is wrong with it.
 */
const withResolution = async (
  { store }: Execution,
  reference: Reference,
  request: Approve,
  known: Loaded | undefined,
): Promise<Approve> => {
  if (request.resolution !== undefined) return request;
  const stage = known?.complaint.stage;
  const asked = stage?.status === "assigned" ? stage.approval : undefined;
  const body = asked && (await store.loadEntry(reference, asked.entry))?.body;
  return body?.kind === "approval-asked" ? { ...request, resolution: body.resolution } : request;
};

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
