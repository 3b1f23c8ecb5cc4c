import { CfnOutput, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { Addresses } from "./constructs/addresses.ts";
import { AgentsPool } from "./constructs/agents-pool.ts";
import { addTable } from "./constructs/complaints-table.ts";
import { addBucket } from "./constructs/files-bucket.ts";
import { keep } from "./constructs/keep.ts";
import { MailDoor } from "./constructs/mail-door.ts";
import { MailIdentities } from "./constructs/mail-identities.ts";
import { QueueWithDeadLetters } from "./constructs/queue-with-dead-letters.ts";
import type { Deployment } from "./deployment.ts";
import { hasOwnPool } from "./for-aws.ts";
import { addKey } from "./own-key.ts";

type DataProps = Pick<Deployment, "config" | "plan" | "nameOf">;

/**
 * What must survive: deleting this stack, or taking a part out of it, leaves all that can't be made again where it is. Nothing
 * in here knows the service, so that it can be destroyed and deployed again while mail goes on coming in.
 */
export class DataStack extends Stack {
  /** Absent where AWS's keys do. */
  readonly key: Key | undefined;
  readonly table: TableV2;
  readonly bucket: Bucket;
  /** Of the topology's queues those that are kept, by name. */
  readonly queues: ReadonlyMap<string, Queue>;
  readonly addresses: Addresses;
  /** By whose word somebody is an agent. */
  readonly issuer: { url: string; audience: string };

  constructor(scope: Construct, id: string, { config, plan, nameOf }: DataProps) {
    super(scope, id, { terminationProtection: true });
    const { aws, allowedOrigins } = config;
    this.key = aws.ownKey ? addKey(this) : undefined;
    this.table = addTable(this, { plan: plan.table, key: this.key, warmThroughput: aws.warmThroughput });
    this.bucket = addBucket(this, { plan: plan.bucket, key: this.key });
    const triggers = Object.values(plan.functions).flatMap((one) => one.triggers);
    const hasChat = triggers.some(({ kind }) => kind === "socket");
    this.addresses = new Addresses(this, "addresses", { nameOf, allowedOrigins, hasChat, aws });
    this.issuer = hasOwnPool(config) ? this.#addPool(config, nameOf("agents")) : ofOthers(config);
    this.queues = this.#addQueues(plan, nameOf);
    this.#addMail(config, plan, nameOf("mail-in"));
    this.#goOnTelling();
  }

  #addPool({ aws, agents }: Deployment["config"], name: string): DataStack["issuer"] {
    const { pool, client } = new AgentsPool(this, "agents", { name, settings: aws.userPool, roles: agents.roles });
    new CfnOutput(this, "UserPool", { value: pool.userPoolId });
    new CfnOutput(this, "UserPoolClient", { value: client.userPoolClientId });
    this.exportValue(pool.userPoolProviderUrl);
    this.exportValue(client.userPoolClientId);
    return { url: pool.userPoolProviderUrl, audience: client.userPoolClientId };
  }

  #addQueues({ queues }: Deployment["plan"], nameOf: Deployment["nameOf"]): DataStack["queues"] {
    const kept = Object.entries(queues).filter(([, plan]) => plan.kept);
    return new Map(
      kept.map(([name, plan]) => {
        const construct = new QueueWithDeadLetters(this, `${name}-queue`, { name: nameOf(name), plan });
        keep(construct.queue);
        if (construct.queue.deadLetterQueue) keep(construct.queue.deadLetterQueue.queue);
        return [name, construct.queue];
      }),
    );
  }

  #addMail({ aws, mailFrom, settings, receiptRuleSet }: Deployment["config"], plan: Deployment["plan"], name: string) {
    if (aws.identities === "create") {
      const senderDomain = mailFrom.slice(mailFrom.lastIndexOf("@") + 1).toLowerCase();
      const { mailFromSubdomain } = aws;
      const { replyDomain } = settings.inbound;
      new MailIdentities(this, "mail-identities", { senderDomain, replyDomain, mailFromSubdomain });
    }
    const { mailDoor } = plan;
    // A rule without recipients would take the mail of the account's every domain.
    if (mailDoor === undefined || mailDoor.recipients.length === 0) return;
    const queue = this.queues.get(mailDoor.queue);
    if (queue === undefined) throw new Error(`"${mailDoor.queue}" has mail in it that came in, and isn't kept`);
    const { bucket } = this;
    new MailDoor(this, "mail-door", { name, plan: mailDoor, bucket, queue, ruleSet: receiptRuleSet });
  }

  /**
   * What the service was told stays told, even if it no longer asks for it: CloudFormation takes nothing back that another stack
   * still holds, and this stack is always the first to be deployed.
   */
  #goOnTelling(): void {
    const { httpApiId, httpEndpoint, front, chat } = this.addresses;
    const ofQueues = [...this.queues.values()].flatMap(({ queueArn, queueUrl, queueName }) => [
      queueArn,
      queueUrl,
      queueName,
    ]);
    const { tableArn, tableName } = this.table;
    const { bucketArn, bucketName } = this.bucket;
    const told = [tableArn, tableName, bucketArn, bucketName, httpApiId, httpEndpoint, ...ofQueues];
    for (const value of [...told, front, chat?.apiId]) if (value !== undefined) this.exportValue(value);
  }
}

const ofOthers = ({ agents }: Deployment["config"]): DataStack["issuer"] => ({
  url: agents.issuer,
  audience: agents.audience,
});
