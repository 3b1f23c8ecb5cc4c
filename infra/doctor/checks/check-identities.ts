import type { GetEmailIdentityResponse } from "@aws-sdk/client-sesv2";
import { notSeen } from "../answer.ts";
import type { Dns } from "../dns.ts";
import { type Finding, fault, good, hint, later, record, run, type Step, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";
import { isDataDeployed, isDataToCome } from "../stacks.ts";

/** Whether SES believes that the domains of sender and answers are the company's. */
export const checkIdentities: Check = {
  title: "SES identities",
  look: async (site) => {
    const { senderDomain, replyDomain = senderDomain, makesIdentities } = site.expected;
    const meanings = new Map([
      [replyDomain, "SES takes no mail for it: customers' answers bounce."],
      [senderDomain, "Mails can't be sent from it."],
    ]);
    const domains = [...new Set([senderDomain, replyDomain])];
    const isToCome = isDataToCome(site);
    const inTheWay = makesIdentities && isToCome ? await knownOf(site, domains) : [];
    const willMake = makesIdentities && (isToCome || !isDataDeployed(site)) && inTheWay.length === 0;
    const found = await Promise.all(
      domains.map((domain) => findingsOf(site, domain, { means: meanings.get(domain) ?? "", willMake })),
    );
    return [...(inTheWay.length > 0 ? [existing(inTheWay, site.region)] : []), ...found.flat()];
  },
};

const knownOf = async (site: Site, domains: readonly string[]): Promise<string[]> => {
  const answers = await Promise.all(domains.map((domain) => site.identityOf(domain)));
  return domains.filter((_, place) => answers[place]?.is === "there");
};

const existing = (domains: readonly string[], region: string): Finding =>
  fault(`SES knows ${domains.join(" and ")} in ${region} already`, {
    means: "The stack would make identities of the sender's domain and the reply domain: it fails, as one exists.",
    fix: [
      say(
        'Leave them to you: "aws": { "identities": "existing" } under context.heard in cdk.json. No identity is made then: one that is missing is a fault here, with the command that makes it.',
      ),
    ],
  });

const findingsOf = async (
  site: Site,
  domain: string,
  { means, willMake }: { means: string; willMake: boolean },
): Promise<Finding[]> => {
  const { expected, region, dns } = site;
  const answer = await site.identityOf(domain);
  if (answer.is === "missing") {
    const what = `SES doesn't know ${domain} in ${region}`;
    if (willMake) return [later(`${what}; deploying tells it`)];
    return [
      fault(what, {
        means,
        fix: [run(`aws sesv2 create-email-identity --email-identity ${domain} --region ${region}`)],
      }),
    ];
  }
  if (answer.is !== "there") return [notSeen(`SES's identity ${domain}`, answer)];
  const identity = answer.value;
  if (!identity.VerifiedForSendingStatus) {
    return [fault(`${domain} isn't verified by SES`, { means, fix: await recordsOf(dns, domain, identity) })];
  }
  const verified = good(`${domain} is verified`);
  if (domain !== expected.senderDomain) return [verified];
  return [verified, await dkimOf(site, domain, identity), mailFromOf(site, domain, identity)];
};

const dkimOf = async ({ region, dns }: Site, domain: string, identity: GetEmailIdentityResponse): Promise<Finding> => {
  const { Status: status = "NOT_STARTED", SigningEnabled = false } = identity.DkimAttributes ?? {};
  const means = "Mails go out without a signature of the domain: many mailboxes call them spam, and DMARC fails.";
  if (status !== "SUCCESS") {
    return fault(`DKIM of ${domain} is ${status}`, { means, fix: await recordsOf(dns, domain, identity) });
  }
  if (SigningEnabled) return good(`DKIM of ${domain} signs`);
  const turnOn = `aws sesv2 put-email-identity-dkim-attributes --email-identity ${domain} --signing-enabled --region ${region}`;
  return fault(`DKIM of ${domain} is verified, and doesn't sign`, { means, fix: [run(turnOn)] });
};

/** Of Easy DKIM, which proves the domain as well: what isn't in DNS yet, or else that SES has still to look. */
const recordsOf = async (dns: Dns, domain: string, identity: GetEmailIdentityResponse): Promise<Step[]> => {
  const { Tokens: tokens = [], SigningHostedZone: zone = "dkim.amazonses.com" } = identity.DkimAttributes ?? {};
  // With a key of the company's own they are names of its own records.
  if (tokens.length === 0 || identity.DkimAttributes?.SigningAttributesOrigin === "EXTERNAL")
    return [say(`In the console: SES, Identities, ${domain}, Publish DNS records.`)];
  const wanted = tokens.map((token) => ({ name: `${token}._domainkey.${domain}`, value: `${token}.${zone}` }));
  const found = await Promise.all(wanted.map(({ name }) => dns.alias(name)));
  const open = wanted.filter(({ value }, place) => {
    const answer = found[place];
    return answer?.is !== "there" || answer.value !== value.toLowerCase();
  });
  if (open.length > 0) return open.map(({ name, value }) => record("CNAME", name, value));
  return [say("The DNS records are there, and SES hasn't looked yet: that takes up to 72 hours, mostly minutes.")];
};

const mailFromOf = (
  { region }: Site,
  domain: string,
  { MailFromAttributes: own }: GetEmailIdentityResponse,
): Finding => {
  const means =
    "Bounces are addressed to amazonses.com, so SPF says nothing for the domain, and DMARC stands on DKIM alone.";
  if (!own?.MailFromDomain) {
    const command = `aws sesv2 put-email-identity-mail-from-attributes --email-identity ${domain} --mail-from-domain bounce.${domain} --region ${region}`;
    return hint(`${domain} has no MAIL FROM domain of its own`, { means, fix: [run(command)] });
  }
  const { MailFromDomain: name, MailFromDomainStatus: status } = own;
  if (status === "SUCCESS") return good(`The MAIL FROM domain ${name} is in use`);
  const fix = [
    record("MX", name, `10 feedback-smtp.${region}.amazonses.com`),
    record("TXT", name, "v=spf1 include:amazonses.com ~all"),
  ];
  return fault(`The MAIL FROM domain ${name} is ${status}`, { means, fix });
};
