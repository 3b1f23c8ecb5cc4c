import { eventually } from "../../support/eventually.ts";
import type { Promised } from "../load/ledger.ts";
import { unacknowledged, watchAtMost, watchUntilStalled } from "../reconcile/acknowledged.ts";
import { call } from "./call.ts";
import { advanceClock, readArrivals } from "./local-door.ts";
import type { LocalHost } from "./local-host.ts";

/** Longer than between two tries of a minute that has many. */
const QUIET_MS = 600;

interface Requests {
  requests: Record<string, number>;
}

const readUsage = async ({ url }: LocalHost): Promise<{ ses: Requests; sqs: Requests; dynamodb: Requests }> =>
  JSON.parse((await call("GET", `${url}/_local/usage`)).text);

const sendings = async (host: LocalHost): Promise<number> => (await readUsage(host)).ses.requests.SendRawEmail ?? 0;

/**
 * Lets minutes of the pipeline's time pass in which mails are tried in vain, with a sweep in each, from when so many were
 * tried. Gives how often.
 */
export const passInVain = async (host: LocalHost, minutes: number, owed: number): Promise<number> => {
  await eventually(`${owed} mails are tried`, async () => (await sendings(host)) >= owed);
  for (let minute = 0; minute < minutes; minute += 1) {
    await advanceClock(host, "PT1M");
    let [known, since] = [await sendings(host), performance.now()];
    await eventually("no more mails are tried", async () => {
      const tried = await sendings(host);
      if (tried !== known) [known, since] = [tried, performance.now()];
      return performance.now() - since > QUIET_MS;
    });
  }
  return sendings(host);
};

/** How many minutes, with a sweep in each, it takes until everybody has an acknowledgement; at most so many. */
export const minutesUntilAcknowledged = async (
  host: LocalHost,
  ledger: readonly Promised[],
  most: number,
): Promise<number> => {
  for (let minute = 0; minute < most; minute += 1) {
    if ((await watchUntilStalled(host, ledger)).length === 0) return minute;
    await advanceClock(host, "PT1M");
  }
  await watchAtMost(host, ledger, 15_000);
  return unacknowledged(ledger, await readArrivals(host)).length === 0 ? most : Number.POSITIVE_INFINITY;
};
