import { customerIdOf, digestOf, referenceOfSubmission } from "../access/identity.ts";
import type { Actor, FromCustomer } from "../domain/command.ts";
import type { Customer } from "../domain/complaint.ts";
import type { Attachment } from "../domain/entry.ts";
import { commandId, type Reference } from "../domain/ids.ts";
import { DERIVATIONS } from "../domain/reference.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { attemptOnce, type Executed, type Execution, type Refused } from "./execute.ts";

type Receive = Extract<FromCustomer, { kind: "receive" }>;

/** A complaint as a door understood it: everything but the names that are computed from it. */
export type Submission = Omit<Receive, "kind" | "reference" | "customer" | "attachments"> & {
  customer: Omit<Customer, "id">;
  /** Keeps what came along under the complaint's name, before anything names it. Asked again it gives the same again. */
  keepFiles?: (reference: Reference) => Promise<readonly Attachment[]>;
  /** The submitter's own name for this request. */
  key: string;
  /** Of what was sent, so that the same key with something else is noticed. */
  digest: string;
};

/**
 * Takes a complaint in, once: the reference is computed from who submits and how they call it, so a repeated request
 * finds its own item, whatever happened to the answer of the first. One write is the whole of deduplication; reading
 * first would only leave a gap.
 */
export const submit = async (
  execution: Execution,
  keyRing: KeyRing,
  { key, digest, keepFiles, ...submission }: Submission,
  actor: Actor,
): Promise<Executed | Refused> => {
  const { channel } = submission;
  const customer = customerIdOf(keyRing.identity, submission.customer, key);
  const id = commandId(digestOf(channel, key, customer));
  for (let derivation = 0; derivation < DERIVATIONS; derivation += 1) {
    const reference = referenceOfSubmission(keyRing.identity, { channel, key, customer }, derivation);
    const attachments = await keepFiles?.(reference);
    const command = {
      ...submission,
      ...(attachments === undefined ? {} : { attachments }),
      kind: "receive" as const,
      id,
      digest,
      reference,
      customer: { ...submission.customer, id: customer },
    };
    const created = await attemptOnce(execution, undefined, command, actor);
    if (created !== "conflict") return created;
    const existing = await execution.store.load(reference);
    const again = await attemptOnce(execution, existing, command, actor);
    if (again !== "conflict" && !(again.outcome === "refused" && again.refusal.reason === "exists")) return again;
  }
  throw new Error(`${DERIVATIONS} references of one submission are taken`);
};
