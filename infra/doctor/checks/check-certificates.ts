import { type Finding, fault, good, run, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";

/** Whether API Gateway can take the certificates of the company's own domains: it looks for them in its own region alone. */
export const checkCertificates: Check = {
  title: "Certificates",
  look: async (site) => site.expected.certificates.map((certificate) => findingOf(certificate, site)),
};

const findingOf = ({ setting, domain, arn }: Site["expected"]["certificates"][number], { region }: Site): Finding => {
  const [, , , place = ""] = arn.split(":");
  if (place === region) return good(`The certificate of ${domain} is in ${region}`);
  return fault(`The certificate of ${domain} is in ${place}, and ${setting} needs one in ${region}`, {
    means: "Deploying fails: API Gateway takes a certificate of its own region.",
    fix: [
      run(`aws acm request-certificate --domain-name ${domain} --validation-method DNS --region ${region}`),
      say(`Set the DNS record that ACM names for it, and its ARN as ${setting}.`),
    ],
  });
};
