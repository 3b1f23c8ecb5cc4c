import middy from "@middy/core";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { log } from "../shared/log.ts";

/** Called by SQS. */

/** What SES says to a topic when it is first told of it. It is no JSON, and would end among the dead letters. */
const GREETING = /^Successfully validated SNS topic for Amazon SES/;

/**
 * Works a batch's messages side by side. A message that fails comes back alone, the others are done; one that doesn't
 * meet its schema fails as well, so that it ends where somebody looks, the dead letters.
 */
export const queueHandler = <Schema extends z.core.$ZodType>(
  schema: Schema,
  work: (message: z.output<Schema>) => Promise<void>,
) =>
  middy<SQSEvent, SQSBatchResponse, Error, Context>().handler(async ({ Records }) => {
    const outcomes = await Promise.allSettled(
      Records.map(async ({ body }) => {
        if (!GREETING.test(body)) await work(await z.parseAsync(schema, JSON.parse(body)));
      }),
    );
    const batchItemFailures = Records.flatMap(({ messageId }, index) => {
      const outcome = outcomes[index];
      if (outcome?.status !== "rejected") return [];
      log.error("record-failed", { messageId, error: outcome.reason });
      return [{ itemIdentifier: messageId }];
    });
    return { batchItemFailures };
  });
