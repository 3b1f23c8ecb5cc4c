import { customerIdOf, digestOf } from "../../shared/access/identity.ts";
import type { InboundChat } from "../../shared/api/inbound-chat.ts";
import { execute } from "../../shared/complaints/execute.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { commandId } from "../../shared/domain/ids.ts";
import type { Loaded } from "../../shared/storage/complaint-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { Dependencies } from "./dependencies.ts";

const CUSTOMER = { kind: "customer", through: "chat" } as const;

/** To a complaint that has none: the first one stands, whatever a later message says. Gives the complaint as it is then. */
export const giveAddress = async (
  { execution, postHints }: Pick<Dependencies, "execution" | "postHints">,
  { identity }: KeyRing,
  known: Loaded,
  { email, name }: NonNullable<InboundChat["customer"]>,
): Promise<Complaint> => {
  const { complaint } = known;
  if (email === undefined || complaint.customer.email !== undefined) return complaint;
  const digest = digestOf("give-address", email);
  const contact = { email, ...(name === undefined ? {} : { name }), customer: customerIdOf(identity, { email }) };
  const command = { kind: "give-address" as const, id: commandId(digest), digest, ...contact };
  const done = await execute(execution, complaint.reference, command, CUSTOMER, { known });
  if (done.outcome === "changed") await postHints(done.hints);
  if (done.outcome !== "refused") return done.complaint;
  if (done.refusal.reason === "address-known") return complaint;
  throw new Error(`a chat's address was refused: ${done.refusal.reason}`);
};
