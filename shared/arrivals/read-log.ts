import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { transport, withoutLogger } from "../aws/tune-client.ts";
import type { Window } from "../domain/daily-proof/arrivals.ts";
import type { Instant } from "../domain/time.ts";

export interface LogLine {
  at: Instant;
  message: string;
}

/** A log's lines of that time, in pages; those with this word, where one is asked for. It fails once there is no more time. */
export type ReadLog = (group: string, window: Window, time: AbortSignal, word?: string) => AsyncIterable<LogLine[]>;

/** Of a host that isn't AWS. To be read at a function's start, as all of the environment. */
export const logsEndpoint = (): string | undefined =>
  process.env.AWS_ENDPOINT_URL_CLOUDWATCH_LOGS ?? process.env.AWS_ENDPOINT_URL;

/** CloudWatch answers few such calls a second, each within seconds. */
const client = (endpoint: string | undefined): CloudWatchLogsClient =>
  withoutLogger(
    new CloudWatchLogsClient({
      ...(endpoint === undefined ? {} : { endpoint }),
      maxAttempts: 6,
      requestHandler: transport(1_000, 10_000),
    }),
  );

export const createLogReading = (endpoint: string | undefined): ReadLog => {
  const logs = client(endpoint);
  return async function* (logGroupName, { from, until }, abortSignal, word) {
    let nextToken: string | undefined;
    do {
      const page = await logs.send(
        new FilterLogEventsCommand({
          logGroupName,
          startTime: from,
          endTime: until - 1,
          nextToken,
          // Anywhere in it: our lines are text within Lambda's own.
          ...(word === undefined ? {} : { filterPattern: `%${word}%` }),
        }),
        { abortSignal },
      );
      yield (page.events ?? []).map(({ timestamp = 0, message = "" }) => ({ at: timestamp, message }));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  };
};
