import type { Channel } from "../domain/channel.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { ComplaintEvent } from "../domain/complaint-event.ts";
import type { AgentId, CustomerId, Reference } from "../domain/ids.ts";

/** One event with all that it is counted by, as it was then: a complaint that changes teams later doesn't change it. */
export type EventRow = ComplaintEvent & {
  reference: Reference;
  customer: CustomerId;
  channel: Channel;
  team: string;
  product?: string;
  category?: string;
  /** Who holds the complaint or held it last, where the event itself names nobody. */
  agent?: AgentId;
};

export const eventRow = (complaint: Complaint, event: ComplaintEvent): EventRow => {
  const { reference, channel, customer, team, about, agent } = complaint;
  const { product, category } = about;
  return {
    ...(agent === undefined ? {} : { agent }),
    ...event,
    reference,
    customer: customer.id,
    channel,
    team,
    ...(product === undefined ? {} : { product }),
    ...(category === undefined ? {} : { category }),
  };
};
