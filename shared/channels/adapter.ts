import type * as z from "zod";
import { type Channel, channelName } from "../domain/channel.ts";
import { Problem } from "../http/problem.ts";
import { fieldErrors } from "../http/read-body.ts";
import { type Arrival, arrivalSchema } from "./arrival.ts";

/** All that a channel differs by from the others. */
export interface Adapter<Schema extends z.ZodType = z.ZodType> {
  /** Two to 31 lower-case letters, digits and hyphens. */
  channel: Channel;
  /** Of the body, with a limit on everything. */
  schema: Schema;
  read: (message: z.output<Schema>) => z.input<typeof arrivalSchema>;
  /** Of a whole body; 256 KB if absent. */
  mostBytes?: number;
  /** Another text under a known id is no other message. Otherwise it is: a review that was edited says something new. */
  ignoresEdits?: true;
}

/** Of doors that aren't made of an adapter, and of what agents write down. */
const TAKEN: ReadonlySet<string> = new Set(["form", "email", "agent"]);

/** Throws on a channel that no adapter may bring, so that its function never starts. */
export const checkChannel = ({ channel }: Pick<Adapter, "channel">): void => {
  if (!channelName.test(channel)) throw new Error(`"${channel}" must be lower-case letters, digits and hyphens`);
  if (TAKEN.has(channel)) throw new Error(`"${channel}" has a door of its own`);
};

export const arrivalOf = <Schema extends z.ZodType>(adapter: Adapter<Schema>, message: z.output<Schema>): Arrival => {
  const parsed = arrivalSchema.safeParse(adapter.read(message), { reportInput: false });
  if (parsed.success) return parsed.data;
  const detail = fieldErrors(parsed.error)
    .map((error) => error.detail)
    .join(" ");
  // Where in the body that was, only the adapter knows.
  throw new Problem(422, "fields-at-fault", { detail, errors: [{ pointer: "", detail }], cause: parsed.error });
};
