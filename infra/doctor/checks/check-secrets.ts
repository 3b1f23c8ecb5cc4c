import { DescribeSecretCommand, type DescribeSecretResponse } from "@aws-sdk/client-secrets-manager";
import { ask, notSeen } from "../answer.ts";
import { deploy } from "../deploy.ts";
import { type Finding, fault, good, hint, run, type Step, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";

/** What the company puts in place itself. Only whether it is there is asked, never what it is. */
export const checkSecrets: Check = {
  title: "Secrets",
  look: (site) => Promise.all(site.expected.secrets.map((secret) => findingOf(site, secret))),
};

type Secret = Site["expected"]["secrets"][number];

const findingOf = async (site: Site, secret: Secret): Promise<Finding> => {
  const { clients, region } = site;
  const { name, of } = secret;
  const answer = await ask(
    "secretsmanager:DescribeSecret",
    (options) => clients.secrets.send(new DescribeSecretCommand({ SecretId: name }), options),
    (error) => error.name === "ResourceNotFoundException",
  );
  if (answer.is === "missing") {
    return fault(`There is no secret ${name}`, {
      means: "Deploying fails without it.",
      fix: stepsFor(of, `aws secretsmanager create-secret --name ${name} --region ${region}`),
    });
  }
  if (answer.is !== "there") return notSeen(`The secret ${name}`, answer);
  if (answer.value.DeletedDate !== undefined) {
    return fault(`The secret ${name} is about to be deleted`, {
      means: "Deploying fails without it.",
      fix: [run(`aws secretsmanager restore-secret --secret-id ${name} --region ${region}`)],
    });
  }
  return versionOf(answer.value, secret, site);
};

/** Which version functions get, and whether all of them get the same. */
const versionOf = (
  { VersionIdsToStages: versions = {}, LastChangedDate: changed }: DescribeSecretResponse,
  { name, of, version }: Secret,
  site: Site,
): Finding => {
  const current = Object.keys(versions).find((id) => versions[id]?.includes("AWSCURRENT"));
  const pin = (id: string) => say(`Set "aws": { "secretVersions": { "${of}": "${id}" } } in cdk.json, and deploy.`);
  const named = current === undefined ? [] : [pin(current), deploy(site)];
  if (version !== undefined && versions[version] === undefined) {
    const what = `${name} has no version ${version}, which aws.secretVersions names`;
    return fault(what, {
      means: "Deploying fails without it.",
      fix: named.length > 0 ? named : [say("Name another.")],
    });
  }
  if (version !== undefined && version !== current && current !== undefined) {
    return hint(`${name} is deployed as its version ${version}, and ${current} is current`, { fix: named });
  }
  const deployedAt = serviceChangedAt(site);
  if (version === undefined && current !== undefined && changed !== undefined && deployedAt !== undefined) {
    if (changed > deployedAt) {
      const means =
        "If that was its value: functions have the one before, and with the next deployment only those have the new one that it changes.";
      return hint(`${name} was changed after the last deployment`, { means, fix: named });
    }
  }
  return good(`${name} is there`);
};

const serviceChangedAt = ({ stacks: { service } }: Site): Date | undefined =>
  service.is === "there" ? (service.value.LastUpdatedTime ?? service.value.CreationTime) : undefined;

const stepsFor = (of: string, create: string): Step[] =>
  of === "captcha"
    ? [
        run(`read -rs SECRET && ${create} --secret-string "$SECRET"`),
        say("Type in what the captcha's provider gave you."),
      ]
    : [run(`${create} --secret-string "$(openssl rand -hex 32)"`)];
