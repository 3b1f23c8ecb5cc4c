import { customerIdOf } from "../../../shared/access/identity.ts";
import { execute } from "../../../shared/complaints/execute.ts";
import { submit } from "../../../shared/complaints/submit.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { agentId, type CustomerId, commandId, type Reference, writeId } from "../../../shared/domain/ids.ts";
import { anonymousId } from "../../../shared/privacy/anonymous-id.ts";
import { changePrivacy } from "../../../shared/privacy/change-privacy.ts";
import { newId, type Opened } from "./opened.ts";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const complain = async (
  { execution, dependencies }: Opened,
  key: string,
  customer: { email: string } | { phone: string },
): Promise<Complaint> => {
  const intake = { execution, keyRing: await dependencies.keyRing(), readSegment: async () => undefined };
  const made = await submit(
    intake,
    {
      ...{ key, digest: key, channel: "form" as const, text: `It broke. ${key}` },
      ...{ customer: { ...customer, proof: "none" as const }, about: {} },
    },
    { kind: "customer", through: "submission" },
  );
  if (made.outcome === "refused") throw new Error("a complaint was refused");
  return made.complaint;
};

/** As it was brought about by whatever came between. */
export const set = async (
  { execution: { store } }: Opened,
  reference: Reference,
  change: Partial<Complaint>,
): Promise<void> => {
  const loaded = await store.load(reference);
  if (loaded === undefined) throw new Error("the complaint is gone");
  const complaint = { ...loaded.complaint, ...change };
  await store.save({ complaint, entries: [], before: loaded.version, writeId: writeId(newId()) });
};

export const giveAddress = async (
  { execution, dependencies }: Opened,
  reference: Reference,
  email: string,
): Promise<CustomerId> => {
  const customer = customerIdOf((await dependencies.keyRing()).identity, { email }, "");
  const command = { kind: "give-address" as const, id: commandId(newId()), digest: "", email, customer };
  const given = await execute(execution, reference, command, { kind: "customer", through: "chat" });
  if (given.outcome !== "changed") throw new Error(`an address was ${given.outcome}`);
  return customer;
};

export const hold = (opened: Opened, customer: CustomerId) =>
  changePrivacy(opened.dependencies, customer, (privacy) => ({
    ...privacy,
    hold: { reason: "A case", by: agentId("sam"), at: opened.clock.now },
  }));

export const release = (opened: Opened, customer: CustomerId) =>
  changePrivacy(opened.dependencies, customer, ({ hold: _hold, ...privacy }) => privacy);

export const askToErase = (opened: Opened, customer: CustomerId) =>
  changePrivacy(opened.dependencies, customer, (privacy) => ({
    ...privacy,
    erasure: { by: agentId("sam"), at: opened.clock.now, as: anonymousId(newId), erased: {} },
  }));

/** All that `pages` lists. */
export const all = async <Item>(pages: AsyncIterable<Item[]>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of pages) items.push(...page);
  return items;
};
