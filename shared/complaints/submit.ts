import { customerIdOf, digestOf, referenceOfSubmission } from "../access/identity.ts";
import type { Actor, FromCustomer } from "../domain/command.ts";
import type { Customer } from "../domain/complaint.ts";
import { decideReceive } from "../domain/decide-receive.ts";
import type { Attachment } from "../domain/entry.ts";
import { commandId, type Reference } from "../domain/ids.ts";
import { DERIVATIONS } from "../domain/reference.ts";
import type { Loaded } from "../storage/complaint-store.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { Executed, Execution, Refused } from "./execution.ts";
import type { ReadSegment } from "./read-segment.ts";
import { writeDecision } from "./write-decision.ts";

type Receive = Extract<FromCustomer, { kind: "receive" }>;

/** A complaint as a door understood it: everything but the names that are computed from it. */
export type Submission = Omit<Receive, "kind" | "reference" | "customer" | "attachments"> & {
  customer: Omit<Customer, "id">;
  /**
   * Keeps what came along under the complaint's name, before anything names it. `isThere`: whether the complaint is, so that
   * what came along with it was told before.
   */
  keepFiles?: (reference: Reference, isThere: boolean) => Promise<readonly Attachment[]>;
  /** The submitter's own name for this request. */
  key: string;
  /** Of what was sent, so that the same key with something else is noticed. */
  digest: string;
};

/** What a door needs to take complaints in. */
export interface Intake {
  execution: Execution;
  keyRing: KeyRing;
  readSegment: ReadSegment;
}

/** There was one, and it is erased: nothing brings it back. */
const GONE: Refused = { outcome: "refused", refusal: { reason: "unknown-complaint" } };

/** A conversation is its own submitter: its customer may leave an address between a message and its repetition. */
const submitterOf = ({ frames, origin, customer }: Omit<Submission, "key" | "digest">, key: string, identity: Buffer) =>
  customerIdOf(identity, frames === undefined && origin === undefined ? customer : {}, key);

/**
 * Takes a complaint in, once: the reference is computed from who submits and how they call it, so a repeated request
 * finds its own item, whatever happened to the answer of the first. One write is the whole of deduplication; reading
 * first would only leave a gap. An agent's key names one request of theirs, whomever it is about.
 */
export const submit = async (
  { execution, keyRing, readSegment }: Intake,
  { key, digest, keepFiles, ...submission }: Submission,
  actor: Actor,
): Promise<Executed | Refused> => {
  const writer = actor.kind === "agent" ? actor.id : undefined;
  const customer = customerIdOf(keyRing.identity, submission.customer, writer === undefined ? key : `${writer} ${key}`);
  const request =
    writer === undefined
      ? { channel: submission.channel, key, submitter: submitterOf(submission, key, keyRing.identity) }
      : { channel: "agent", key, submitter: writer };
  const id = commandId(digestOf(request.channel, request.key, request.submitter));
  const segment = await readSegment(customer);
  for (let derivation = 0; derivation < DERIVATIONS; derivation += 1) {
    const reference = referenceOfSubmission(keyRing.identity, request, derivation);
    // Nobody would look for files under the name of what is erased.
    const before = keepFiles && (await execution.store.find(reference));
    if (before === "erased") return GONE;
    const attachments = await keepFiles?.(reference, before === "there");
    const command = {
      ...submission,
      ...(attachments === undefined ? {} : { attachments }),
      kind: "receive" as const,
      id,
      digest,
      reference,
      customer: { ...submission.customer, id: customer, ...(segment === undefined ? {} : { segment }) },
    };
    const attempt = (known: Loaded | undefined) =>
      writeDecision(execution, known, actor, (context) => decideReceive(known?.complaint, command, context));
    const created = await attempt(undefined);
    if (created !== "conflict") return created;
    const existing = await execution.store.load(reference);
    if (existing === undefined) return GONE;
    const again = await attempt(existing);
    if (again !== "conflict" && !(again.outcome === "refused" && again.refusal.reason === "exists")) return again;
  }
  throw new Error(`${DERIVATIONS} references of one submission are taken`);
};
