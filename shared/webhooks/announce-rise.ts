import { digestOf } from "../access/identity.ts";
import type { RiseAlarm } from "../domain/early-warning/watch-rises.ts";
import { iso } from "../domain/time.ts";
import type { AboutRise, OutgoingEvent } from "../domain/webhook/event.ts";
import { inParallel } from "../in-parallel.ts";
import type { PostWebhookWake } from "../queue/post-webhook-wake.ts";
import type { ListEndpoints } from "./list-endpoints.ts";
import { type Dependencies as Putting, putEvents } from "./put-events.ts";

export interface Dependencies extends Putting {
  listEndpoints: ListEndpoints;
  wake: PostWebhookWake;
}

export type AnnounceRise = (alarm: RiseAlarm, behind: Pick<AboutRise, "value" | "references">) => Promise<void>;

/** Rises share one line: which of them an alarm is about, its receiver sees. */
const SUBJECT = "early-warning";
const TYPE = "early_warning.raised";
const AT_ONCE = 4;

/** Puts an unusual rise into the line of each endpoint that wants to hear of such. Done again it is the same event. */
export const createRiseAnnouncing =
  ({ listEndpoints, wake, ...putting }: Dependencies): AnnounceRise =>
  async (alarm, behind) => {
    const event = eventOf(alarm, behind);
    const listening = (await listEndpoints()).filter(({ types }) => types?.includes(TYPE) ?? true);
    await inParallel(AT_ONCE, listening, async ({ id }) => {
      await putEvents(putting, id, SUBJECT, [{ event }]);
      await wake({ endpoint: id, subject: SUBJECT });
    });
  };

const eventOf = (
  { dimension, value: key, count, expected, since, at }: RiseAlarm,
  behind: Pick<AboutRise, "value" | "references">,
): OutgoingEvent => ({
  id: `evt_rise_${digestOf(dimension, key, iso(at))}`,
  type: TYPE,
  at,
  subject: SUBJECT,
  about: { dimension, ...behind, count, expected, since: iso(since) },
});
