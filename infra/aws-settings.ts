import * as z from "zod";

const domainName = z
  .string()
  .regex(
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    "must be a domain such as complaints.shop.example, in lower case",
  );

const certificate = z
  .string()
  .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, "must be the ARN of a certificate in ACM");

const hostedZone = z.strictObject({
  id: z
    .string()
    .regex(/^Z[A-Z0-9]{5,31}$/, "must be the id of a hosted zone, such as Z0123456789ABCDEFGHIJ")
    .describe("The zone's id."),
  name: domainName.describe("The zone's own domain, of which the domain is a part."),
});

const domainWith = (certificateText: string) =>
  z
    .strictObject({
      name: domainName.describe("The domain by itself, without https:// and without a path."),
      certificate: certificate.describe(certificateText),
      hostedZone: hostedZone
        .exactOptional()
        .describe(
          "The Route 53 zone that gets the domain's alias records; without it they are yours to set, by an output.",
        ),
    })
    .refine(({ name, hostedZone: zone }) => zone === undefined || `.${name}`.endsWith(`.${zone.name}`), {
      path: ["hostedZone", "name"],
      error: "must be the domain of which `name` is a part",
    })
    .exactOptional();

const secretVersion = (whose: string) =>
  z
    .string()
    .regex(/^[\w-]{32,64}$/, "must be the VersionId of a secret, such as 8a4c1f0e-2b7d-4e59-9c3a-6d1f0b5e7a21")
    .exactOptional()
    .describe(`Of ${whose}.`);

/** As Cognito takes them: in the clear only to the own machine. */
const url = z.url().refine((text) => /^https:|^http:\/\/localhost(?:[:/]|$)/.test(text), "must begin with https://");

/** How the stacks are built in a company's account. No function reads any of it. */
export const awsSettings = z
  .strictObject({
    domain: domainWith(
      "The ARN of its certificate in ACM: of the stacks' own region, or of us-east-1 where `webFront` stands before it.",
    ).describe(
      "A domain of your own, under which customers see their pages; without it links have API Gateway's address, or the distribution's.",
    ),
    chatDomain: domainWith(
      "The ARN of its certificate in ACM, always of the stacks' own region: CloudFront never stands before the chat.",
    ).describe(
      "A second domain, for the chat's WebSocket alone, as API Gateway can't have both kinds under one; without it the chat keeps API Gateway's address, which no customer sees.",
    ),
    identities: z
      .enum(["create", "existing"])
      .prefault("create")
      .describe(
        "Whether SES's identities of the sender's domain and the reply domain are made, or exist already: a domain has one in each account and region, so that of two stages with the same domains the second says `existing`.",
      ),
    mailFromSubdomain: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be one part of a domain, such as bounce")
      .prefault("bounce")
      .describe(
        "The subdomain of the sender's domain that mails are sent from on the envelope, so that SPF agrees with it: nobody else may use it for mail.",
      ),
    mailTls: z
      .enum(["optional", "required"])
      .prefault("optional")
      .describe(
        "Whether mail is sent in the clear to a server that knows no TLS, or not at all: then its customer gets no acknowledgement.",
      ),
    userPool: z
      .strictObject({
        mfa: z
          .enum(["required", "optional"])
          .prefault("required")
          .describe("Whether everybody needs a second factor, of an authenticator app, or may do without."),
        domainPrefix: z
          .string()
          .regex(
            /^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
            "must be free and without aws, amazon and cognito",
          )
          .exactOptional()
          .describe(
            "The first part of the address of Cognito's own sign-in pages, unique in the region; without it there are none, and a program signs in by SRP.",
          ),
        callbackUrls: z
          .array(url)
          .max(20)
          .prefault([])
          .describe(
            "Where the sign-in pages may send people back to, with a code: the addresses of your agents' program.",
          ),
        logoutUrls: z.array(url).max(20).prefault([]).describe("Where people may be sent after signing out."),
      })
      .prefault({})
      .describe(
        "The pool of your agents in Cognito, which is made where `agents.issuer` names no other issuer; `agents.audience` and `agents.roleClaim` then come from it.",
      ),
    alarmsTo: z
      .array(z.email())
      .max(20)
      .prefault([])
      .describe(
        "Addresses that are mailed when an alarm is raised and when it is over; each is asked once by AWS whether it wants them. More can be subscribed to the topic of alarms by hand.",
      ),
    runbook: z
      .string()
      .regex(/^[\w./:~-]{1,300}$/, "must be an address or a path, without a # and what follows it")
      .prefault("docs/runbook.md")
      .describe(
        "Where the people who get alarms find the runbook; an alarm's text names its page of it. Only an address with https:// is a link in its mail.",
      ),
    secretVersions: z
      .strictObject({
        inbound: secretVersion("the secret with which your systems sign"),
        captcha: secretVersion("the captcha's"),
      })
      .prefault({})
      .describe(
        "Which version of a secret all functions have: another one here changes all of them with the next deployment. Without it a function has what was current when it was last changed.",
      ),
    reservedConcurrency: z
      .record(z.string(), z.int().min(1).max(10_000))
      .prefault({})
      .describe(
        'Invocations at once that are set aside for a function, and its most, such as { "advance": 20 }; none by default, because a new account has 10 in all and AWS insists that 100 stay unreserved.',
      ),
    ownKey: z
      .boolean()
      .prefault(false)
      .describe(
        "Whether table, files, queues, topics and logs are encrypted with a KMS key of your own, which you can take away from everybody, for about 1 $ a month and its requests, instead of AWS's keys. What was encrypted with it can't be read without it, so the key stays, and its price, when you turn this off again.",
      ),
    warmThroughput: z
      .strictObject({
        reads: z.int().min(12_000).max(1_000_000).describe("Read units a second."),
        writes: z.int().min(4_000).max(1_000_000).describe("Write units a second."),
      })
      .exactOptional()
      .describe(
        "What the table and each of its indexes bear from one second to the next, for a campaign or a recall; AWS takes a price once for what is above 12,000 reads and 4,000 writes, and never lowers it.",
      ),
    wall: z
      .strictObject({
        requestsPerFiveMinutes: z
          .int()
          .min(10)
          .max(2_000_000_000)
          .prefault(1_000)
          .describe(
            "Requests of one address within five minutes, beyond which it is refused for a while. Calls of agents and of your other systems (`/v1/agent/`, `/v1/inbound/`) aren't counted.",
          ),
      })
      .exactOptional()
      .describe(
        "Makes a third stack with a web ACL: AWS's managed rules and a rate for each address. It is always in us-east-1, where WAF keeps what stands before CloudFront, and its output is what `webFront` needs.",
      ),
    webFront: z
      .strictObject({
        webAcl: z
          .string()
          .regex(
            /^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/,
            "must be the ARN of a web ACL for CloudFront, which is always in us-east-1",
          )
          .describe("The ARN of the web ACL: the output of the stack that `wall` makes, or one of your own."),
      })
      .exactOptional()
      .describe(
        "Puts CloudFront with a web ACL before the HTTP API; nothing is cached. Functions then see CloudFront's addresses instead of customers', so that limits for each client hold for all behind one edge together, and the API's own address stays open for links that were mailed before. Give it a `domain`: with an address of its own CloudFront takes TLS 1.0 too.",
      ),
  })
  .superRefine(({ domain: own, chatDomain, webFront, userPool: { domainPrefix, callbackUrls } }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if (own !== undefined && webFront !== undefined && !own.certificate.includes(":acm:us-east-1:")) {
      refuse(["domain", "certificate"], "must be in us-east-1, where CloudFront takes its certificates from");
    }
    if (own !== undefined && chatDomain?.name === own.name) {
      refuse(["chatDomain", "name"], "must be another than the domain's, as API Gateway can't have both under one");
    }
    if (domainPrefix !== undefined && callbackUrls.length === 0) {
      refuse(["userPool", "callbackUrls"], "must have an address, as there are sign-in pages");
    }
  })
  .prefault({});

export type AwsSettings = z.output<typeof awsSettings>;
export type OwnDomain = NonNullable<AwsSettings["domain"]>;
