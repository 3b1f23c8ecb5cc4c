import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SSMClient } from "@aws-sdk/client-ssm";
import { STSClient } from "@aws-sdk/client-sts";
import { WALL_REGION } from "../aws/wall-region.ts";

/** Of one region, and of the wall's, with the credentials that the AWS CLI would find. Endpoints can be set as everywhere: `AWS_ENDPOINT_URL`. */
export const openClients = (region: string | undefined) => {
  const common = { maxAttempts: 2, ...(region === undefined ? {} : { region }) };
  return {
    cloudFormation: new CloudFormationClient(common),
    lambda: new LambdaClient(common),
    ses: new SESClient(common),
    sesV2: new SESv2Client(common),
    secrets: new SecretsManagerClient(common),
    ssm: new SSMClient(common),
    ssmOfWall: new SSMClient({ ...common, region: WALL_REGION }),
    sts: new STSClient(common),
  };
};

export type Clients = ReturnType<typeof openClients>;
