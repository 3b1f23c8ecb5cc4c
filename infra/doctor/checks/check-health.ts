import { deploy } from "../deploy.ts";
import { type Finding, fault, good, record, run, type Step } from "../finding.ts";
import type { Check, Site } from "../site.ts";
import { isDeployed, outputOf } from "../stacks.ts";

const LONGEST_WAIT = 15_000;

/** Whether a caller reaches the pipeline, by the address that customers' links have. */
export const checkHealth: Check = {
  title: "Public address",
  look: async (site) => {
    const { stage } = site.expected;
    if (!isDeployed(site)) return [];
    const url = outputOf(site, "PublicUrl");
    if (url === undefined) {
      return [fault("No stack names a PublicUrl", { fix: [deploy(site)] })];
    }
    const logs = `aws logs tail /aws/lambda/heard-${stage}-customer-api --since 10m --region ${site.region}`;
    return [await askHealth(url, [...aliasOf(site), run(`curl -i ${url}/v1/health`), run(logs)])];
  },
};

/** Of a domain of the company's own, where its zone isn't ours: an output says what DNS needs. */
const aliasOf = (site: Site): Step[] => {
  const [name, , host] = outputOf(site, "DomainDns")?.split(" ") ?? [];
  return name === undefined || host === undefined ? [] : [record("CNAME", name, host)];
};

const askHealth = async (url: string, fix: Step[]): Promise<Finding> => {
  const address = `${url}/v1/health`;
  const means = "Forms, customers' links and agents don't get through.";
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT) });
    await response.body?.cancel();
    return response.ok ? good(`${url} answers`) : fault(`${address} answers ${response.status}`, { means, fix });
  } catch {
    return fault(`${address} doesn't answer`, { means, fix });
  }
};
