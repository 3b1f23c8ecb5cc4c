import type { FromAgent } from "../../shared/domain/command.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";

/**
 * An approval without a resolution is of the one that was asked for, whose words are in an entry. Where nothing waits for
 * approval the request stays as it is, and the core says what is wrong with it.
 */
export const completeRequest = async (
  store: Pick<ComplaintStore, "load" | "loadEntry">,
  reference: Reference,
  request: FromAgent,
): Promise<FromAgent> => {
  if (request.kind !== "approve" || request.resolution !== undefined) return request;
  const stage = (await store.load(reference))?.complaint.stage;
  const asked = stage?.status === "assigned" ? stage.approval : undefined;
  const body = asked && (await store.loadEntry(reference, asked.entry))?.body;
  return body?.kind === "approval-asked" ? { kind: "approve", resolution: body.resolution } : request;
};
