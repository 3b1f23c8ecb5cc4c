import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { AwsSettings } from "../../aws-settings.ts";

interface MailEventsProps {
  /** Of the configuration set, by which each mail is sent. */
  name: string;
  queue: Queue;
  tls: AwsSettings["mailTls"];
}

/** That a mail was delivered changes nothing, and would cost a message for each, as much as that it was sent. */
const TOLD = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
];

/** From SES to SQS by way of SNS, which is the only way there: which mails went out, and what became of those that failed. */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { name, queue, tls }: MailEventsProps) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { topicName: name, enforceSSL: true });
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }));
    const set = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: name,
      reputationMetrics: true,
      tlsPolicy: tls === "required" ? ConfigurationSetTlsPolicy.REQUIRE : ConfigurationSetTlsPolicy.OPTIONAL,
    });
    set.addEventDestination("ToTopic", {
      destination: EventDestination.snsTopic(topic),
      events: TOLD,
    });
  }
}
