import { DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { type Answer, ask } from "./answer.ts";
import type { Clients } from "./clients.ts";
import type { Site } from "./site.ts";

/** Never finished its first deployment: there is a name, and nothing that works. */
const NOT_YET = new Set(["REVIEW_IN_PROGRESS", "DELETE_COMPLETE"]);

export const findStack = async (
  { cloudFormation }: Pick<Clients, "cloudFormation">,
  name: string,
): Promise<Answer<Stack>> => {
  const answer = await ask(
    "cloudformation:DescribeStacks",
    (options) => cloudFormation.send(new DescribeStacksCommand({ StackName: name }), options),
    (error) => error.name === "ValidationError" && /does not exist/.test(error.message),
  );
  if (answer.is !== "there") return answer;
  const [value] = answer.value.Stacks ?? [];
  return value === undefined || NOT_YET.has(value.StackStatus ?? "") ? { is: "missing" } : { is: "there", value };
};

export const isDeployed = ({ stacks }: Pick<Site, "stacks">): boolean => stacks.service.is === "there";
export const isDataDeployed = ({ stacks }: Pick<Site, "stacks">): boolean => stacks.data.is === "there";

/** Nothing of it was ever deployed, or what was is gone again: it will all be made. */
export const isDataToCome = ({ stacks: { data } }: Pick<Site, "stacks">): boolean =>
  data.is === "missing" || (data.is === "there" && data.value.StackStatus === "ROLLBACK_COMPLETE");

/** Of whichever stack has it. */
export const outputOf = ({ stacks }: Pick<Site, "stacks">, key: string): string | undefined =>
  [stacks.service, stacks.data]
    .flatMap((stack) => (stack.is === "there" ? (stack.value.Outputs ?? []) : []))
    .find(({ OutputKey }) => OutputKey === key)?.OutputValue;
