import type { Complaint } from "../domain/complaint.ts";
import type { ComplaintEvent } from "../domain/complaint-event.ts";
import type { Instant } from "../domain/time.ts";
import { putChannelMetrics, putMetrics } from "../emf.ts";
import { measuredChannel } from "./metrics.ts";

/** What a write made happen, with that write: whatever is tried again isn't measured twice, and nothing is asked for it. */
export const measureEvents = (before: Complaint | undefined, { channel, events }: Complaint, at: Instant): void => {
  for (const event of events) {
    if (before?.events.some(({ id }) => id === event.id)) continue;
    measure(event, channel, at);
  }
};

const measure = (event: ComplaintEvent, channel: string, at: Instant): void => {
  switch (event.kind) {
    case "received":
      putChannelMetrics(measuredChannel(channel), { Arrived: 1 }, at);
      break;
    case "acknowledged":
      putChannelMetrics(measuredChannel(channel), { TimeToAcknowledgement: event.took }, at);
      break;
    case "acknowledgement-withheld":
      putMetrics({ AcknowledgementsWithheld: 1 }, at);
      break;
    case "overdue":
      putMetrics({ Overdue: 1 }, at);
      break;
    case "undelivered":
      putMetrics({ Undelivered: 1 }, at);
      break;
    case "rated": {
      const { fixed, score } = event;
      putMetrics({ Fixed: fixed ? 1 : 0, ...(score === undefined ? {} : { Score: score }) }, at);
    }
  }
};
