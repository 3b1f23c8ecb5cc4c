import { giveAddress } from "./contact.ts";
import type { Dependencies } from "./dependencies.ts";
import type { InChat } from "./look-in-chat.ts";

/** Whoever took the address, or the first message, may have died before the complaint had both. */
export const healContact = async (dependencies: Dependencies, { chat, loaded }: InChat): Promise<void> => {
  const { email, name } = chat.person;
  const { reference } = chat;
  if (email === undefined || reference === undefined || loaded?.complaint.customer.email !== undefined) return;
  await giveAddress(dependencies, reference, { email, ...(name === undefined ? {} : { name }) });
};
