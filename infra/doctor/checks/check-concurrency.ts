import { type AccountLimit, GetAccountSettingsCommand } from "@aws-sdk/client-lambda";
import { ask, notSeen } from "../answer.ts";
import { type Finding, fault, good, hint, run, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";
import { isDeployed } from "../stacks.ts";

/** Lambda keeps so many for functions without a reservation, and refuses one that would leave fewer. */
const KEPT_FREE = 100;
/** For callers, pages and chats, which nothing bounds, beside the work from queues. */
const FOR_CALLERS = 50;

/** How many functions the account may run at once: ten in a new one. */
export const checkConcurrency: Check = {
  title: "Lambda concurrency",
  look: async (site) => {
    const answer = await ask("lambda:GetAccountSettings", (options) =>
      site.clients.lambda.send(new GetAccountSettingsCommand({}), options),
    );
    if (answer.is !== "there") {
      return answer.is === "missing" ? [] : [notSeen("The quota of concurrent executions", answer)];
    }
    return findingsOf(answer.value.AccountLimit ?? {}, site);
  },
};

const findingsOf = ({ ConcurrentExecutions: limit = 0, ...rest }: AccountLimit, site: Site): Finding[] => {
  const { expected, region } = site;
  const { fromQueues, reserved } = expected;
  const wanted = Math.max(1_000, fromQueues + FOR_CALLERS + reserved + KEPT_FREE);
  const fix = [
    run(
      `aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value ${wanted} --region ${region}`,
    ),
    say("AWS grants it within hours or days; nothing has to be deployed again."),
  ];
  const free = (isDeployed(site) ? limit : (rest.UnreservedConcurrentExecutions ?? limit)) - reserved;
  if (reserved > 0 && free < KEPT_FREE) {
    const means = `The reservations in aws.reservedConcurrency (${reserved}) would leave ${free}, and Lambda refuses to leave fewer than ${KEPT_FREE}: the deployment fails.`;
    return [fault(`${limit} functions may run at once`, { means, fix: [...fix, say("Or reserve less.")] })];
  }
  if (limit >= fromQueues + FOR_CALLERS) {
    return [good(`${limit} functions may run at once; Heard's queues use up to ${fromQueues} of them`)];
  }
  const means = `Forms, customers' pages, agents and chats share them with the work from queues, which alone uses up to ${fromQueues}. On a busy minute callers are answered 503, and acknowledgements wait; what was taken in isn't lost.`;
  return [hint(`Only ${limit} functions may run at once${limit <= 10 ? ", as in a new account" : ""}`, { means, fix })];
};
