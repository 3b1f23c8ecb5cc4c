import { notSeen } from "../answer.ts";
import { type Finding, fault, good, hint, later, record, run, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";
import { isDeployed } from "../stacks.ts";

/** Whether mail to the pipeline finds SES in this region. */
export const checkReceivingDns: Check = {
  title: "DNS of incoming mail",
  look: async (site) => {
    const { expected, dns, region } = site;
    if (expected.receipt === undefined) {
      return [
        hint("No mail comes in", { fix: [say("Set heard.inbound.replyDomain in cdk.json for customers' answers.")] }),
      ];
    }
    const host = `inbound-smtp.${region}.amazonaws.com`;
    const receiving = await dns.exists(host);
    if (receiving.is === "missing") {
      return [
        fault(`SES takes no mail in ${region}`, {
          means: "It sends from there, but customers' mails and answers can't come in.",
          fix: [
            say("Deploy in a region that does, such as eu-west-1, eu-central-1, us-east-1 or us-west-2."),
            say("Or leave out heard.inbound, and POST mails to /v1/inbound/email."),
          ],
        }),
      ];
    }
    if (receiving.is !== "there") return [notSeen(`SES's door for mail in ${region}`, receiving)];
    const { replyDomain, recipientDomains } = expected;
    const ofReplies = replyDomain === undefined ? [] : [await replyOf(site, replyDomain, host)];
    const ofRecipients = await Promise.all(recipientDomains.map((domain) => recipientsOf(site, domain, host)));
    return [...ofReplies, ...ofRecipients];
  },
};

const replyOf = async (site: Site, domain: string, host: string): Promise<Finding> => {
  const answer = await site.dns.mailHosts(domain);
  const fix = [record("MX", domain, `10 ${host}`)];
  const means = "Customers who answer a mail get it back.";
  if (answer.is === "missing") {
    const what = `${domain} has no MX record`;
    return isDeployed(site) ? fault(what, { means, fix }) : later(`${what}: set it once SES has its rule`, { fix });
  }
  if (answer.is !== "there") return notSeen(`MX of ${domain}`, answer);
  const { value: hosts } = answer;
  if (hosts.length === 1 && hosts[0] === host) return good(`Answers to ${domain} reach SES`);
  return fault(`MX of ${domain} is ${hosts.join(", ")}`, {
    means: "Customers' answers go there, and not to the pipeline: nobody else may get mail at that domain.",
    fix,
  });
};

/** Mostly the company's own mail, which stays where it is. */
const recipientsOf = async (site: Site, domain: string, host: string): Promise<Finding> => {
  const answer = await site.dns.mailHosts(domain);
  const how = [
    say("Let your mail system forward it (and name that system in heard.inbound.trustedForwarders),"),
    say("or POST each mail as it came to /v1/inbound/email. The MX may stay as it is."),
  ];
  if (answer.is === "failed" || answer.is === "refused") return notSeen(`MX of ${domain}`, answer);
  if (answer.is === "missing") return hint(`${domain} has no MX record: no mail comes to it`, { fix: how });
  if (!answer.value.includes(host)) return hint(`Mail to ${domain} goes to ${answer.value.join(", ")}`, { fix: how });
  const identity = await site.identityOf(domain);
  if (identity.is === "refused" || identity.is === "failed") return notSeen(`SES's identity ${domain}`, identity);
  if (identity.is === "there" && identity.value.VerifiedForSendingStatus) return good(`Mail to ${domain} reaches SES`);
  return fault(`Mail to ${domain} goes to SES, which hasn't verified that domain`, {
    means: "SES refuses it.",
    fix: [run(`aws sesv2 create-email-identity --email-identity ${domain} --region ${site.region}`)],
  });
};
