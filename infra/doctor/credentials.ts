import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { reasonOf } from "./answer.ts";
import type { Clients } from "./clients.ts";
import { type Finding, fault, good, run, say, unknown } from "./finding.ts";

export interface Caller {
  account: string;
  region: string;
}

const EXPIRED = new Set(["ExpiredToken", "ExpiredTokenException", "TokenProviderError", "RequestExpired"]);
const WRONG = new Set(["InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch", "AuthFailure"]);
const LONGEST_WAIT = 10_000;

/** Who asks, and where: without it there is nothing else to ask. */
export const checkCredentials = async ({
  sts,
}: Pick<Clients, "sts">): Promise<{ finding: Finding; caller?: Caller }> => {
  let region: string | undefined;
  try {
    region = await sts.config.region();
    const abortSignal = AbortSignal.timeout(LONGEST_WAIT);
    const { Account: account, Arn: arn } = await sts.send(new GetCallerIdentityCommand({}), { abortSignal });
    if (account === undefined) return { finding: unknown("STS named no account", { fix: [say("Try again.")] }) };
    return { finding: good(`Account ${account}, region ${region}, as ${arn}`), caller: { account, region } };
  } catch (error) {
    return { finding: findingOf(error as Error, region) };
  }
};

const findingOf = (error: Error, region: string | undefined): Finding => {
  const { code } = error as NodeJS.ErrnoException;
  if (/^Region (is missing|not accepted)/.test(error.message)) {
    return fault("No region is set, or none that could be one", {
      fix: [run("export AWS_REGION=eu-central-1"), say("Or name it in this command: --region eu-central-1.")],
    });
  }
  if (EXPIRED.has(error.name) || /expired/i.test(error.message)) {
    return fault("The AWS credentials have expired", { fix: [run("aws sso login"), say(OTHERWISE)] });
  }
  if (error.name === "CredentialsProviderError") {
    return fault("No AWS credentials were found", { fix: [run("aws configure sso"), say(OTHERWISE)] });
  }
  if (WRONG.has(error.name)) {
    return fault(`AWS doesn't know these credentials in ${region} (${error.name})`, {
      means: "The key is wrong or was deleted, or it is for a region that this account hasn't switched on.",
      fix: [run("aws sts get-caller-identity --region us-east-1"), say(OTHERWISE)],
    });
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return fault(`There is no AWS at the region "${region}", or no network`, {
      fix: [run("aws ec2 describe-regions --query 'Regions[].RegionName' --output text --region us-east-1")],
    });
  }
  return unknown(`AWS couldn't be asked who this is (${reasonOf(error)})`, { fix: [say("Try again.")] });
};

const OTHERWISE = "Or set AWS_PROFILE, or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, as for the AWS CLI.";
