import * as z from "zod";
import { reasonOf } from "../answer.ts";
import { type Finding, fault, good, run, say } from "../finding.ts";
import type { Check } from "../site.ts";

const LONGEST_WAIT = 10_000;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** Whether API Gateway finds the keys of who says who an agent is: without them it makes no authorizer. */
export const checkIssuer: Check = {
  title: "Issuer of agents' tokens",
  look: async ({ expected: { issuer } }) => (issuer === undefined ? [] : [await findingOf(issuer)]),
};

const findingOf = async (issuer: string): Promise<Finding> => {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const means = "Deploying fails: API Gateway asks there for the keys of agents' tokens.";
  const fix = [
    run(`curl -i ${address}`),
    say("Set agents.issuer as the provider has it in `iss`, and let that address be reached from the public net."),
  ];
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT) });
    if (!response.ok) {
      await response.body?.cancel();
      return fault(`${address} answers ${response.status}`, { means, fix });
    }
    const { data } = discoverySchema.safeParse(await response.json().catch(() => undefined));
    if (data === undefined) return fault(`${address} doesn't say who issues and where the keys are`, { means, fix });
    return data.issuer === issuer ? good(`${issuer} names its keys`) : otherName(data.issuer, issuer);
  } catch (error) {
    return fault(`${address} can't be reached (${reasonOf(error as Error)})`, { means, fix });
  }
};

const otherName = (own: string, issuer: string): Finding =>
  fault(`The issuer calls itself ${own}, and agents.issuer is ${issuer}`, {
    means: "API Gateway refuses each agent's token, as it compares the two letter by letter.",
    fix: [say(`Set "agents": { "issuer": "${own}" } under context.heard in cdk.json.`)],
  });
