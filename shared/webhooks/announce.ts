import type { Channel } from "../domain/channel.ts";
import type { Announced } from "../domain/command.ts";
import type { Complaint } from "../domain/complaint.ts";
import { answersFor, type Endpoint } from "../domain/webhook/endpoint.ts";
import { eventTypeOf, type OutgoingEvent } from "../domain/webhook/event.ts";
import type { Announcement } from "../domain/webhook/happening.ts";
import { inParallel } from "../in-parallel.ts";
import { log as report } from "../log.ts";
import type { PostWebhookWake } from "../queue/post-webhook-wake.ts";
import { type Dependencies as Putting, putEvents } from "./put-events.ts";

export interface Dependencies extends Putting {
  wake: PostWebhookWake;
}

const AT_ONCE = 4;

/**
 * Puts what a complaint has to tell into the line of each endpoint that wants to hear it. Gives `undefined` where that failed:
 * the complaint still says what it has to tell, and its next check tries again.
 */
export const announce = async (
  dependencies: Dependencies,
  complaint: Complaint,
  endpoints: readonly Endpoint[],
): Promise<Announced | undefined> => {
  const { announcements, reference, channel } = complaint;
  const last = announcements.at(-1);
  if (last === undefined) return undefined;
  const outcomes = await inParallel(AT_ONCE, endpoints, async (endpoint): Promise<boolean> => {
    try {
      const wanted = announcements.filter((announcement) => isWanted(announcement, channel, endpoint));
      if (wanted.length === 0) return true;
      const events = wanted.map((announcement) => ({
        event: eventOf(complaint, announcement),
        sequence: announcement.sequence,
      }));
      await putEvents(dependencies, endpoint.id, reference, events);
      await dependencies.wake({ endpoint: endpoint.id, subject: reference });
      return true;
    } catch (error) {
      report.warn("debt-failed", { reference, kind: "announce", count: announcements.length, error });
      return false;
    }
  });
  if (outcomes.includes(false)) return undefined;
  const isHeard = endpoints.some((endpoint) => answersFor(endpoint, channel));
  const nowhere = isHeard ? [] : announcements.flatMap((one) => ("answer" in one && one.answer ? [one.entry] : []));
  return { upTo: last.sequence, nowhere };
};

/** Whoever puts answers where complaints came from gets them, whatever else it wants. */
const isWanted = (announcement: Announcement, channel: Channel, endpoint: Endpoint): boolean =>
  endpoint.types === undefined ||
  endpoint.types.some((type) => type === eventTypeOf(announcement.kind)) ||
  ("answer" in announcement && announcement.answer === true && answersFor(endpoint, channel));

const eventOf = ({ reference, channel, about, origin }: Complaint, announcement: Announcement): OutgoingEvent => {
  const { subject: _words, ...rest } = about;
  return {
    id: `evt_${reference}_${announcement.sequence}`,
    type: eventTypeOf(announcement.kind),
    at: announcement.at,
    subject: reference,
    about: { reference, channel, about: rest, ...(origin === undefined ? {} : { origin }), announcement },
  };
};
