declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A complaint's public name: 8 Crockford base32 characters and a check character (`reference.ts`). Never authority. */
export type Reference = Branded<"Reference">;
/** `000001.<write id>`: sorts by its place in the chain, and no two attempts to write share one. */
export type EntryId = Branded<"EntryId">;
/** `<kind>-<write id>-0`: never used again, so that a late record of one payment can't settle another debt. */
export type DebtId = Branded<"DebtId">;
/** One attempt to write one change: how a store knows its own write again when the answer got lost. */
export type WriteId = Branded<"WriteId">;
/** Who sent what: two commands with one id are one command. */
export type CommandId = Branded<"CommandId">;
export type AgentId = Branded<"AgentId">;
/** `INC-` and a name as a complaint's reference has it (`incident/incident-id.ts`). */
export type IncidentId = Branded<"IncidentId">;
/** `cus_…`, from a keyed hash of the normalised address: one customer over all channels, and no address in a key. */
export type CustomerId = Branded<"CustomerId">;
/** `adr_…`, from a keyed hash of the mailbox behind an address: what is capped, whatever its spelling. */
export type AddressId = Branded<"AddressId">;
/** `cht_…`: random, and no authority. */
export type ChatId = Branded<"ChatId">;
/** `<team>-urgent` or `<team>-standard`. */
export type LaneId = Branded<"LaneId">;

export const commandId = (text: string): CommandId => text as CommandId;
export const writeId = (text: string): WriteId => text as WriteId;
export const agentId = (text: string): AgentId => text as AgentId;
export const customerId = (text: string): CustomerId => text as CustomerId;
export const addressId = (text: string): AddressId => text as AddressId;
export const chatId = (text: string): ChatId => text as ChatId;
export const laneId = (team: string, urgent: boolean): LaneId => `${team}-${urgent ? "urgent" : "standard"}` as LaneId;
