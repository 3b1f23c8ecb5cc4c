import * as z from "zod";

/** What the services can be told to do wrong. A service that isn't named keeps what it was told before. */
export const faultsSchema = z.strictObject({
  ses: z.enum(["ok", "down", "throttle", "slow", "hang", "quota", "paused", "reject", "lose-answers"]).exactOptional(),
  sqs: z.enum(["ok", "down", "lose", "double", "shuffle", "empty"]).exactOptional(),
  s3: z.enum(["ok", "down"]).exactOptional(),
  dynamodb: z.enum(["ok", "down", "slow", "lose-answers"]).exactOptional(),
});

export type Faults = z.infer<typeof faultsSchema>;
export type MailFault = NonNullable<Faults["ses"]>;
export type QueueFault = NonNullable<Faults["sqs"]>;
export type BucketFault = NonNullable<Faults["s3"]>;
export type StoreFault = NonNullable<Faults["dynamodb"]>;
