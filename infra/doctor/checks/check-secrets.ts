import { DescribeSecretCommand } from "@aws-sdk/client-secrets-manager";
import { ask, notSeen } from "../answer.ts";
import { type Finding, fault, good, run, type Step, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";

/** What the company puts in place itself. Only whether it is there is asked, never what it is. */
export const checkSecrets: Check = {
  title: "Secrets",
  look: (site) => Promise.all(site.expected.secrets.map((secret) => findingOf(site, secret))),
};

const findingOf = async ({ clients, region }: Site, { name, of }: { name: string; of: string }): Promise<Finding> => {
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
  return good(`${name} is there`);
};

const stepsFor = (of: string, create: string): Step[] =>
  of === "captcha"
    ? [
        run(`read -rs SECRET && ${create} --secret-string "$SECRET"`),
        say("Type in what the captcha's provider gave you."),
      ]
    : [run(`${create} --secret-string "$(openssl rand -hex 32)"`)];
