import { customerIdOf, digestOf } from "../../shared/access/identity.ts";
import type { ClientFrame } from "../../shared/chat/client-frames.ts";
import { errorFrame } from "../../shared/chat/server-frames.ts";
import { execute } from "../../shared/complaints/execute.ts";
import { followMerges } from "../../shared/complaints/follow-merges.ts";
import { type ChatId, commandId, type Reference } from "../../shared/domain/ids.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Sender } from "./sender.ts";

const CUSTOMER = { kind: "customer", through: "chat" } as const;

type Contact = Pick<ClientFrame<"contact">, "email" | "name">;

/** Where to write to the customer. The first address stands; before the first message it waits for that one. */
export const takeContact = async (
  dependencies: Dependencies,
  chat: ChatId,
  { email, name }: Contact,
  { connection, about }: Sender,
): Promise<void> => {
  const { chats, connections } = dependencies;
  const contact = { email, ...(name === undefined ? {} : { name }) };
  const known = await chats.giveContact(chat, contact);
  if (known === undefined) return;
  const isOurs = known.person.email === email;
  if (isOurs && known.reference !== undefined) await giveAddress(dependencies, known.reference, contact);
  await connections.post(
    connection,
    isOurs ? { type: "status", seq: 0, contact: "known" } : errorFrame("address-known", about),
  );
};

/** To the complaint that there is already. Twice is once. */
export const giveAddress = async (
  { execution, keyRing, postHints }: Pick<Dependencies, "execution" | "keyRing" | "postHints">,
  reference: Reference,
  contact: Contact,
): Promise<void> => {
  const known = await followMerges(execution.store, await execution.store.load(reference));
  if (known === undefined) return;
  const { identity } = await keyRing();
  const customer = customerIdOf(identity, { email: contact.email });
  const digest = digestOf("give-address", contact.email);
  const { email, name } = contact;
  const given = { email, ...(name === undefined ? {} : { name }) };
  const command = { kind: "give-address" as const, id: commandId(digest), digest, ...given, customer };
  const done = await execute(execution, known.complaint.reference, command, CUSTOMER, { known });
  if (done.outcome === "changed") await postHints(done.hints);
};
