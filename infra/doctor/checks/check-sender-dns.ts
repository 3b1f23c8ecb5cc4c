import type { Answer } from "../answer.ts";
import { notSeen } from "../answer.ts";
import { type Finding, fault, good, hint, record, say } from "../finding.ts";
import { parentsOf } from "../parents-of.ts";
import type { Check, Site } from "../site.ts";

/** What other mail systems read of the sender: SPF and the MX of the MAIL FROM domain, and DMARC. */
export const checkSenderDns: Check = {
  title: "DNS of the sender",
  look: async (site) => [...(await mailFromOf(site)), await dmarcOf(site)],
};

const mailFromOf = async (site: Site): Promise<Finding[]> => {
  const { expected, dns, region } = site;
  const identity = await site.identityOf(expected.senderDomain);
  const name = identity.is === "there" ? identity.value.MailFromAttributes?.MailFromDomain : undefined;
  if (!name) return [];
  const [texts, hosts] = await Promise.all([dns.texts(name), dns.mailHosts(name)]);
  return [spfOf(name, texts), bouncesOf(name, hosts, `feedback-smtp.${region}.amazonses.com`)];
};

const spfOf = (name: string, answer: Answer<string[]>): Finding => {
  const fix = [record("TXT", name, "v=spf1 include:amazonses.com ~all")];
  const means = "Mailboxes can't tell that SES may send for it, and many call such mail spam.";
  if (answer.is === "missing") return fault(`${name} has no SPF record`, { means, fix });
  if (answer.is !== "there") return notSeen(`SPF of ${name}`, answer);
  const [found, second] = answer.value.filter((text) => /^v=spf1(\s|$)/i.test(text));
  if (found === undefined) return fault(`${name} has no SPF record`, { means, fix });
  if (second !== undefined) {
    const only = [say("Delete all but one, and let that one be:"), ...fix];
    return fault(`${name} has several SPF records`, { means: "Then none of them counts.", fix: only });
  }
  if (/\sinclude:amazonses\.com(\s|$)/i.test(found)) return good(`SPF of ${name} lets SES send`);
  return fault(`SPF of ${name} doesn't name SES`, { means, fix });
};

const bouncesOf = (name: string, answer: Answer<string[]>, host: string): Finding => {
  const fix = [record("MX", name, `10 ${host}`)];
  const means = "SES falls back to amazonses.com, and never hears of bounces that are sent later.";
  if (answer.is === "missing") return fault(`${name} has no MX record`, { means, fix });
  if (answer.is !== "there") return notSeen(`MX of ${name}`, answer);
  const { value: hosts } = answer;
  if (hosts.length === 1 && hosts[0] === host) return good(`Bounces to ${name} reach SES`);
  return fault(`MX of ${name} is ${hosts.join(", ")}`, { means: "It has to be SES's alone.", fix });
};

/** Of the domain itself, or of one above it, whose policy holds for what is below as well. */
const dmarcOf = async ({ expected: { senderDomain }, dns }: Site): Promise<Finding> => {
  for (const domain of parentsOf(senderDomain)) {
    const answer = await dns.texts(`_dmarc.${domain}`);
    if (answer.is === "failed") return notSeen(`DMARC of ${domain}`, answer);
    const found = answer.is === "there" ? answer.value.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text)) : [];
    if (found.length > 0) return policyOf(domain, found, domain !== senderDomain);
  }
  return fault(`${senderDomain} has no DMARC record`, {
    means:
      "Large mailbox providers hold back or refuse mail of domains that say nothing, and anybody can write in your name.",
    fix: [
      record("TXT", `_dmarc.${senderDomain}`, "v=DMARC1; p=none"),
      say("Once all mail that is yours is signed, ask for more: p=quarantine, then p=reject."),
    ],
  });
};

const policyOf = (domain: string, [text = "", ...others]: string[], isParent: boolean): Finding => {
  const name = `_dmarc.${domain}`;
  if (others.length > 0) {
    return fault(`${name} has several DMARC records`, {
      means: "Then none of them counts.",
      fix: [say(`Delete all but one of the TXT records of ${name}.`)],
    });
  }
  const tag = (key: string) => new RegExp(`;\\s*${key}\\s*=\\s*(none|quarantine|reject)\\b`, "i").exec(text)?.[1];
  const policy = ((isParent ? tag("sp") : undefined) ?? tag("p"))?.toLowerCase();
  if (policy === undefined) {
    return fault(`${name} says no policy`, { fix: [record("TXT", name, "v=DMARC1; p=none")] });
  }
  if (policy !== "none") return good(`DMARC of ${domain} asks to ${policy} what is forged`);
  return hint(`DMARC of ${domain} asks for nothing (p=none)`, {
    means: "Forged mail in your name is let through.",
    fix: [say("Once all mail that is yours is signed:"), record("TXT", name, "v=DMARC1; p=quarantine")],
  });
};
