import { GetEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import { ask } from "./answer.ts";
import type { Clients } from "./clients.ts";
import type { Caller } from "./credentials.ts";
import type { Site } from "./site.ts";
import { findStack } from "./stacks.ts";

/** What is known before anything was looked at. */
export type Asked = Pick<Site, "expected" | "bootstrap" | "clients" | "dns" | "send">;

export const openSite = async (asked: Asked, caller: Caller): Promise<Site> => {
  const { clients, expected } = asked;
  const [data, service] = await Promise.all([
    findStack(clients, expected.stacks.data),
    findStack(clients, expected.stacks.service),
  ]);
  return { ...asked, ...caller, stacks: { data, service }, identityOf: rememberIdentities(clients) };
};

const rememberIdentities = ({ sesV2 }: Clients): Site["identityOf"] => {
  const asked = new Map<string, ReturnType<Site["identityOf"]>>();
  const askFor = (domain: string) =>
    ask(
      "ses:GetEmailIdentity",
      (options) => sesV2.send(new GetEmailIdentityCommand({ EmailIdentity: domain }), options),
      (error) => error.name === "NotFoundException",
    );
  return (domain) => {
    const answer = asked.get(domain) ?? askFor(domain);
    asked.set(domain, answer);
    return answer;
  };
};
