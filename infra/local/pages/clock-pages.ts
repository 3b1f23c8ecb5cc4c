import * as z from "zod";
import { parseDuration } from "../../../shared/duration.ts";
import type { Clock } from "../clock.ts";
import type { Pages } from "./pages.ts";
import { readFields } from "./read-fields.ts";
import { sendBack, sendJson, sendProblem } from "./send.ts";

interface ClockPagesOptions {
  clock: Pick<Clock, "now" | "offset">;
  advanceClock: (millis: number) => Promise<void>;
}

const order = z.strictObject({ advance: z.string() });

export const createClockPages = ({ clock, advanceClock }: ClockPagesOptions): Pages => {
  const read = () => ({ now: new Date(clock.now()).toISOString(), offset: clock.offset() });
  return {
    "GET /_local/clock": (_, response) => sendJson(response, 200, read()),
    "POST /_local/clock": async (request, response) => {
      const { value, fromForm } = await readFields(request);
      const parsed = order.safeParse(value);
      const millis = parsed.success ? parseDuration(parsed.data.advance) : undefined;
      if (millis === undefined) {
        return sendProblem(response, 422, '"advance" must be an ISO 8601 duration such as PT48H or P3D.');
      }
      try {
        await advanceClock(millis);
      } catch (error) {
        if (error instanceof RangeError) return sendProblem(response, 422, error.message);
        throw error;
      }
      return fromForm ? sendBack(response) : sendJson(response, 200, read());
    },
  };
};
