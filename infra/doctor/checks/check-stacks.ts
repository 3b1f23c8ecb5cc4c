import type { Stack } from "@aws-sdk/client-cloudformation";
import { type Answer, notSeen } from "../answer.ts";
import { deploy } from "../deploy.ts";
import { type Finding, fault, good, hint, later, run, type Step, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";

/** Whether both stacks are there and whole. */
export const checkStacks: Check = {
  title: "Stacks",
  look: async (site) => {
    const { stacks } = site;
    const { stacks: names } = site.expected;
    if (stacks.data.is === "missing" && stacks.service.is === "missing") {
      return [later(`${names.data} and ${names.service} aren't deployed`, { fix: [deploy(site)] })];
    }
    return [findingOf(names.data, stacks.data, site), findingOf(names.service, stacks.service, site)];
  },
};

const findingOf = (name: string, answer: Answer<Stack>, site: Site): Finding => {
  const { region } = site;
  if (answer.is === "missing") return later(`${name} isn't deployed`, { fix: [deploy(site)] });
  if (answer.is !== "there") return notSeen(name, answer);
  const { StackStatus: status = "" } = answer.value;
  const is = `${name} is ${status}`;
  const why = run(
    `aws cloudformation describe-stack-events --stack-name ${name} --region ${region} --query "StackEvents[?contains(ResourceStatus,'FAILED')].[LogicalResourceId,ResourceStatusReason]" --output text`,
  );
  if (status.endsWith("_IN_PROGRESS"))
    return hint(`${is}: a deployment is under way`, { fix: [say("Ask again then.")] });
  if (status === "UPDATE_ROLLBACK_COMPLETE") {
    const means = "The last deployment failed and was taken back: what was deployed before it runs.";
    return fault(is, { means, fix: [why, deploy(site)] });
  }
  if (status === "UPDATE_ROLLBACK_FAILED") {
    const goOn = run(`aws cloudformation continue-update-rollback --stack-name ${name} --region ${region}`);
    return fault(is, { means: "The last deployment failed half-way, and so did taking it back.", fix: [why, goOn] });
  }
  if (["CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_COMPLETE"].includes(status)) {
    return good(is);
  }
  return fault(is, {
    means: "It was never whole: nothing of it can be relied on, and it has to go before it can be deployed again.",
    fix: [why, say("Once the reason is known:"), ...deletionOf(name, answer.value, region), deploy(site)],
  });
};

const deletionOf = (name: string, { EnableTerminationProtection: isProtected }: Stack, region: string): Step[] => {
  const of = `--stack-name ${name} --region ${region}`;
  return [
    ...(isProtected
      ? [run(`aws cloudformation update-termination-protection --no-enable-termination-protection ${of}`)]
      : []),
    run(`aws cloudformation delete-stack ${of}`),
    run(`aws cloudformation wait stack-delete-complete ${of}`),
  ];
};
