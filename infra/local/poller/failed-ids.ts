import type { Message } from "@aws-sdk/client-sqs";
import * as z from "zod";

const report = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

/**
 * Which messages of a batch failed, by Lambda's rules: nothing reported means that none did, while a report that can't
 * be read, or that names a message which wasn't in the batch, fails them all.
 */
export const failedIds = (messages: Message[], result: unknown): Set<string> => {
  const all = new Set(messages.map(({ MessageId }) => MessageId ?? ""));
  if (result === null || result === undefined) return new Set();
  const parsed = report.safeParse(result);
  if (!parsed.success) return typeof result === "object" && "batchItemFailures" in result ? all : new Set();
  const failed = new Set((parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return [...failed].every((id) => all.has(id)) ? failed : all;
};
