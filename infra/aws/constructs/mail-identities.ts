import { CfnOutput, Stack } from "aws-cdk-lib";
import {
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { keep } from "./keep.ts";

interface IdentitiesProps {
  /** Of the address that mails are sent from. */
  senderDomain: string;
  /** At which answers arrive; absent where none do. */
  replyDomain: string | undefined;
  /** Of the sender's domain, for the envelope. */
  mailFromSubdomain: string;
}

/** That the domains are the company's: SES sends and takes nothing for them before their DNS says so. */
export class MailIdentities extends Construct {
  constructor(scope: Construct, id: string, { senderDomain, replyDomain, mailFromSubdomain }: IdentitiesProps) {
    super(scope, id);
    const mailFromDomain = `${mailFromSubdomain}.${senderDomain}`;
    const dkimIdentity = DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT);
    // What comes back is told by events; SES would forward it to the sender's address besides, where mail becomes complaints.
    const common = { dkimIdentity, feedbackForwarding: false };
    const sender = new EmailIdentity(this, "Sender", {
      ...common,
      identity: Identity.domain(senderDomain),
      mailFromDomain,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    const { region } = Stack.of(this);
    const records = [
      ...dkimOf(sender),
      `${mailFromDomain} MX 10 feedback-smtp.${region}.amazonses.com`,
      `${mailFromDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    ];
    if (replyDomain !== undefined) {
      if (replyDomain !== senderDomain) {
        const identity = Identity.domain(replyDomain);
        records.push(...dkimOf(new EmailIdentity(this, "Reply", { ...common, identity })));
      }
      records.push(`${replyDomain} MX 10 inbound-smtp.${region}.amazonaws.com`);
    }
    keep(this);
    new CfnOutput(Stack.of(this), "MailDns", {
      description: "The DNS records that the mail's domains need, one behind the other.",
      value: records.join(" ; "),
    });
  }
}

const dkimOf = ({ dkimRecords }: EmailIdentity): string[] =>
  dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`);
