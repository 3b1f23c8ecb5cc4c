import type { Channel } from "../channel.ts";
import type { AgentId } from "../ids.ts";
import type { Instant } from "../time.ts";
import type { EventType } from "./event.ts";

/** Where a company hears of its complaints: one of its own systems. */
export interface Endpoint {
  id: EndpointId;
  url: string;
  /** Absent for all. */
  types?: readonly EventType[];
  /** `full`: with what was said, and by whom. */
  detail: "thin" | "full";
  /** It puts answers where complaints came from, of all channels or of these; without one nobody does. */
  answers: boolean | readonly Channel[];
  description?: string;
  /** Of one that was made by a call: makes its secret another than that of any before it. */
  salt?: string;
  /** What the configuration says can't be changed by a call. */
  from: "configuration" | "api";
  /** The last time that a call changed it, or how it does; absent where none did. */
  change?: EndpointChange;
}

export interface EndpointChange {
  /** The number in its `ETag`, never used twice. */
  revision: number;
  by: AgentId;
  at: Instant;
}

export const answersFor = ({ answers }: Pick<Endpoint, "answers">, channel: Channel): boolean =>
  typeof answers === "boolean" ? answers : answers.includes(channel);

export const revisionOf = ({ change }: Pick<Endpoint, "change">): number => change?.revision ?? 0;

declare const brand: unique symbol;
/** `[a-z0-9][a-z0-9-]*`, at most 40 characters. */
export type EndpointId = string & { readonly [brand]: "EndpointId" };
export const endpointId = (text: string): EndpointId => text as EndpointId;
