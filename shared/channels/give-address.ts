import { customerIdOf, digestOf } from "../access/identity.ts";
import { execute } from "../complaints/execute.ts";
import type { Complaint } from "../domain/complaint.ts";
import { commandId } from "../domain/ids.ts";
import type { Loaded } from "../storage/complaint-store.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { Arrival } from "./arrival.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Message } from "./message.ts";

/** To a complaint that has none: the first one stands, whatever a later message says. Gives the complaint as it is then. */
export const giveAddress = async (
  { execution, postHints }: Pick<Dependencies, "execution" | "postHints">,
  { identity }: KeyRing,
  known: Loaded,
  { by }: Message,
  { email, name }: NonNullable<Arrival["customer"]>,
): Promise<Complaint> => {
  const { complaint } = known;
  if (email === undefined || complaint.customer.email !== undefined) return complaint;
  const digest = digestOf("give-address", email);
  const contact = { email, ...(name === undefined ? {} : { name }), customer: customerIdOf(identity, { email }) };
  const command = { kind: "give-address" as const, id: commandId(digest), digest, ...contact };
  const done = await execute(execution, complaint.reference, command, by, { known });
  if (done.outcome === "changed") await postHints(done.hints);
  if (done.outcome !== "refused") return done.complaint;
  if (done.refusal.reason === "address-known") return complaint;
  throw new Error(`an address was refused: ${done.refusal.reason}`);
};
