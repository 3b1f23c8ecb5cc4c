import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { ChatDoor } from "./chat-door.ts";
import type { FrontDoor } from "./front-door.ts";

/** What stands before the first function does, and what functions are tied to. */
export interface Site {
  door: FrontDoor;
  /** Absent where no function has the socket trigger. */
  chatDoor: ChatDoor | undefined;
  table: TableV2;
  bucket: Bucket;
  /** Names of the table's indexes. */
  indexes: string[];
  /** The sender's address; its domain is the identity that SES verified. */
  mailFrom: string;
  configurationSet: string;
  /** A reference that CloudFormation fills in when it deploys, so that no template has a secret in it. */
  secretOf(name: string): string;
  /** The name of a function's log. */
  logOf(functionName: string): string;
  /** Of all queues whose names begin so, up to there. */
  queueUrlsAt(prefix: string): string;
  /** Throws on a name that isn't in the topology. */
  queueOf(name: string): Queue;
}
