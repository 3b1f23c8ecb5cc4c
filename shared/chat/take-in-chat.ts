import { digestOf } from "../access/identity.ts";
import { execute } from "../complaints/execute.ts";
import type { Execution } from "../complaints/execution.ts";
import { followMerges } from "../complaints/follow-merges.ts";
import { type ChatId, commandId, type Reference } from "../domain/ids.ts";
import type { PostHints } from "../queue/post-hints.ts";

const CUSTOMER = { kind: "customer", through: "chat" } as const;

/** Puts on record that the customer has in the chat what it shows up to that place. */
export const takeInChat = async (
  { execution, postHints }: { execution: Execution; postHints: PostHints },
  reference: Reference,
  chat: ChatId,
  upTo: number,
): Promise<void> => {
  const known = await followMerges(execution.store, await execution.store.load(reference));
  if (known === undefined) return;
  const digest = digestOf("take-in-chat", chat, String(upTo));
  const command = { kind: "take-in-chat" as const, id: commandId(digest), digest, chat, upTo };
  const done = await execute(execution, known.complaint.reference, command, CUSTOMER, { known });
  if (done.outcome === "changed") await postHints(done.hints);
};
