import { inParallel } from "../../shared/in-parallel.ts";
import { checkBootstrap } from "./checks/check-bootstrap.ts";
import { checkCertificates } from "./checks/check-certificates.ts";
import { checkComplaint } from "./checks/check-complaint.ts";
import { checkConcurrency } from "./checks/check-concurrency.ts";
import { checkHealth } from "./checks/check-health.ts";
import { checkIdentities } from "./checks/check-identities.ts";
import { checkIssuer } from "./checks/check-issuer.ts";
import { checkMailAccount } from "./checks/check-mail-account.ts";
import { checkReceiptRules } from "./checks/check-receipt-rules.ts";
import { checkReceivingDns } from "./checks/check-receiving-dns.ts";
import { checkSecrets } from "./checks/check-secrets.ts";
import { checkSenderDns } from "./checks/check-sender-dns.ts";
import { checkStacks } from "./checks/check-stacks.ts";
import { type Caller, checkCredentials } from "./credentials.ts";
import type { Finding } from "./finding.ts";
import { type Asked, openSite } from "./open-site.ts";
import type { Check } from "./site.ts";

/** In the order in which they are mended. */
const CHECKS: readonly Check[] = [
  checkBootstrap,
  checkSecrets,
  checkCertificates,
  checkIssuer,
  checkConcurrency,
  checkStacks,
  checkHealth,
  checkMailAccount,
  checkIdentities,
  checkSenderDns,
  checkReceivingDns,
  checkReceiptRules,
];
const AT_ONCE = 4;

interface Section {
  title: string;
  findings: Finding[];
}

export interface Examination {
  stage: string;
  caller: Caller | undefined;
  sections: Section[];
}

/** Everything at once but the first, on which all hangs, and the last, which makes sense where all else was looked at. */
export const examine = async (asked: Asked): Promise<Examination> => {
  const { expected, clients } = asked;
  const { finding, caller } = await checkCredentials(clients);
  const first = { title: "Credentials", findings: [finding] };
  if (caller === undefined) return { stage: expected.stage, caller, sections: [first] };
  const site = await openSite(asked, caller);
  const look = async (check: Check): Promise<Section> => ({ title: check.title, findings: await check.look(site) });
  const sections = [...(await inParallel(AT_ONCE, CHECKS, look)), await look(checkComplaint)];
  return {
    stage: expected.stage,
    caller,
    sections: [first, ...sections.filter(({ findings }) => findings.length > 0)],
  };
};
