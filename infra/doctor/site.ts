import type { Stack } from "@aws-sdk/client-cloudformation";
import type { GetEmailIdentityResponse } from "@aws-sdk/client-sesv2";
import type { Answer } from "./answer.ts";
import type { Bootstrap } from "./bootstrap.ts";
import type { Clients } from "./clients.ts";
import type { Dns } from "./dns.ts";
import type { Expected } from "./expected.ts";
import type { Finding } from "./finding.ts";

/** What every check looks at. */
export interface Site {
  expected: Expected;
  clients: Clients;
  dns: Dns;
  account: string;
  region: string;
  /** What a deployment needs to find in the account. */
  bootstrap: Bootstrap;
  stacks: { data: Answer<Stack>; service: Answer<Stack> };
  /** SES's identity of a domain, asked for once. */
  identityOf(domain: string): Promise<Answer<GetEmailIdentityResponse>>;
  /** Whether a test complaint is wanted, and within how many ms it should be acknowledged. */
  send: false | { within: number };
}

export interface Check {
  title: string;
  look(site: Site): Promise<Finding[]>;
}
