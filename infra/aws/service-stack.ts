import { join } from "node:path";
import { CfnOutput, SecretValue, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ChatDoor } from "./constructs/chat-door.ts";
import { FrontDoor } from "./constructs/front-door.ts";
import { MailEvents } from "./constructs/mail-events.ts";
import { QueueWithDeadLetters } from "./constructs/queue-with-dead-letters.ts";
import { logOf, RoomFunction } from "./constructs/room-function.ts";
import type { Site } from "./constructs/site.ts";
import type { DataStack } from "./data-stack.ts";
import type { Deployment } from "./deployment.ts";
import { versionOf } from "./secret-version.ts";
import { Watching } from "./watching/watching.ts";

interface ServiceProps extends Deployment {
  data: DataStack;
}

/** All that may be thrown away and deployed again: nothing in here is the only copy of a complaint. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { config, plan, assets, nameOf, data }: ServiceProps) {
    super(scope, id);
    const { aws } = config;
    const { httpApiId, publicUrl, chat } = data.addresses;
    const door = new FrontDoor(this, "front-door", {
      name: nameOf("front-door"),
      httpApiId,
      url: publicUrl,
      issuer: data.issuer,
      domainName: aws.webFront === undefined ? aws.domain?.name : undefined,
    });
    const chatDoor = chat && new ChatDoor(this, "chat-door", { ...chat, domainName: aws.chatDomain?.name });
    const queues = new Map(data.queues);
    for (const [name, queuePlan] of Object.entries(plan.queues)) {
      if (queuePlan.kept) continue;
      const { queue } = new QueueWithDeadLetters(this, `${name}-queue`, { name: nameOf(name), plan: queuePlan });
      queues.set(name, queue);
    }
    const site: Site = {
      door,
      chatDoor,
      table: data.table,
      bucket: data.bucket,
      indexes: Object.keys(plan.table.indexes),
      mailFrom: config.mailFrom,
      configurationSet: nameOf("mail"),
      secretOf: (name) => secretOf(config, name),
      logOf: (name) => logOf(nameOf(name)),
      queueUrlsAt: (prefix) => `https://sqs.${this.region}.${this.urlSuffix}/${this.account}/${nameOf(prefix)}`,
      queueOf(name) {
        const queue = queues.get(name);
        if (queue === undefined) throw new Error(`There is no queue "${name}"`);
        return queue;
      },
    };
    if (plan.mailEvents !== undefined) {
      const queue = site.queueOf(plan.mailEvents);
      new MailEvents(this, "mail-events", { name: site.configurationSet, queue, tls: aws.mailTls });
    }
    for (const [name, functionPlan] of Object.entries(plan.functions)) {
      const code = join(assets, name);
      const reserved = aws.reservedConcurrency[name];
      const props = { name: nameOf(name), plan: functionPlan, code, site, reserved };
      new RoomFunction(this, `${name}-function`, props);
    }
    const { stage } = config;
    new Watching(this, "watching", { stage, nameOf, plan, httpApiId, accessLog: door.accessLog, settings: aws });
    new CfnOutput(this, "PublicUrl", { value: door.url });
    if (chatDoor !== undefined) new CfnOutput(this, "ChatUrl", { value: chatDoor.url });
  }
}

/** As of its version, where one is named; else whichever is current when CloudFormation next changes the function. */
const secretOf = ({ stage, aws }: Deployment["config"], name: string): string => {
  const versionId = versionOf(aws.secretVersions, name);
  return SecretValue.secretsManager(
    `heard/${stage}/${name}`,
    versionId === undefined ? {} : { versionId },
  ).unsafeUnwrap();
};
