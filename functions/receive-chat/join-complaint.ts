import { execute } from "../../shared/complaints/execute.ts";
import { followMerges } from "../../shared/complaints/follow-merges.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { ComplaintStore, Loaded } from "../../shared/storage/complaint-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { isIn, type Message } from "./message.ts";

/** `over`: nothing can be added any more. */
export type Said = { outcome: "accepted" | "joined" | "duplicate"; loaded: Loaded } | { outcome: "over" };

const CUSTOMER = { kind: "customer", through: "chat" } as const;

/** Merged again and again, each time between two looks. */
const MOST_LOOKS = 3;

/** A message joins the complaint that its conversation made, or the one in which that goes on. */
export const joinComplaint = async (
  { execution, postHints }: Pick<Dependencies, "execution" | "postHints">,
  reference: Reference,
  message: Message,
): Promise<Said> => {
  const { id, text } = message;
  const command = { kind: "add-message" as const, proof: "none" as const, text, id, digest: id };
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const { end, passed } = await findEnd(execution.store, reference);
    if (passed.some((complaint) => isIn(complaint, message))) return { outcome: "duplicate", loaded: end };
    const done = await execute(execution, end.complaint.reference, command, CUSTOMER, { known: end });
    if (done.outcome !== "refused") {
      if (done.outcome === "changed") await postHints(done.hints);
      const { complaint, version } = done;
      return { outcome: done.outcome === "changed" ? "joined" : "duplicate", loaded: { complaint, version } };
    }
    const { reason } = done.refusal;
    if (reason === "reopening-over") return { outcome: "over" };
    if (reason !== "merged") throw new Error(`a chat's message was refused: ${reason}`);
  }
  throw new Error("the complaint of a chat was merged again and again");
};

/** Where a complaint goes on, and all that were passed on the way: a message may have come while it was still one of those. */
export const findEnd = async (
  { load }: Pick<ComplaintStore, "load">,
  reference: Reference,
): Promise<{ end: Loaded; passed: readonly Complaint[] }> => {
  const passed: Complaint[] = [];
  const pass = async (next: Reference): Promise<Loaded | undefined> => {
    const found = await load(next);
    if (found !== undefined) passed.push(found.complaint);
    return found;
  };
  const end = await followMerges({ load: pass }, await pass(reference));
  if (end === undefined) throw new Error("the complaint of a chat is gone, or is being merged");
  return { end, passed };
};
