import { join } from "node:path";
import { CfnOutput, SecretValue, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { ChatDoor } from "./constructs/chat-door.ts";
import { FrontDoor } from "./constructs/front-door.ts";
import { MailDoor } from "./constructs/mail-door.ts";
import { MailEvents } from "./constructs/mail-events.ts";
import { QueueWithDeadLetters } from "./constructs/queue-with-dead-letters.ts";
import { RoomFunction } from "./constructs/room-function.ts";
import type { Site } from "./constructs/site.ts";
import type { Deployment } from "./deployment.ts";

interface ServiceProps extends Deployment {
  table: TableV2;
  bucket: Bucket;
}

/** All that may be thrown away and deployed again: nothing in here is the only copy of a complaint. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { config, plan, assets, table, bucket }: ServiceProps) {
    super(scope, id);
    const nameOf = (part: string) => `heard-${config.stage}-${part}`;
    const door = new FrontDoor(this, "front-door", { name: nameOf("front-door"), ...config });
    const hasChat = Object.values(plan.functions).some(({ triggers }) =>
      triggers.some(({ kind }) => kind === "socket"),
    );
    const chatDoor = hasChat ? new ChatDoor(this, "chat-door", { name: nameOf("chat-door") }) : undefined;
    const queues = new Map(
      Object.entries(plan.queues).map(([name, queuePlan]) => {
        const { queue } = new QueueWithDeadLetters(this, `${name}-queue`, { name: nameOf(name), plan: queuePlan });
        return [name, queue];
      }),
    );
    const site: Site = {
      door,
      chatDoor,
      table,
      bucket,
      indexes: Object.keys(plan.table.indexes),
      mailFrom: config.mailFrom,
      configurationSet: nameOf("mail"),
      secretOf: (name) => SecretValue.secretsManager(`heard/${config.stage}/${name}`).unsafeUnwrap(),
      queueOf(name) {
        const queue = queues.get(name);
        if (queue === undefined) throw new Error(`There is no queue "${name}"`);
        return queue;
      },
    };
    if (plan.mailEvents !== undefined) {
      new MailEvents(this, "mail-events", { name: site.configurationSet, queue: site.queueOf(plan.mailEvents) });
    }
    // A rule without recipients would take the mail of the account's every domain.
    if (plan.mailDoor !== undefined && plan.mailDoor.recipients.length > 0) {
      const { mailDoor } = plan;
      const ruleSet = config.receiptRuleSet;
      const queue = site.queueOf(mailDoor.queue);
      new MailDoor(this, "mail-door", { name: nameOf("mail-in"), plan: mailDoor, bucket, queue, ruleSet });
    }
    for (const [name, functionPlan] of Object.entries(plan.functions)) {
      const code = join(assets, name);
      new RoomFunction(this, `${name}-function`, { name: nameOf(name), plan: functionPlan, code, site });
    }
    new CfnOutput(this, "PublicUrl", { value: door.url });
    if (chatDoor !== undefined) new CfnOutput(this, "ChatUrl", { value: chatDoor.url });
  }
}
