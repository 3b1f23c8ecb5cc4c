import { Resolver } from "node:dns";
import { parseArgs } from "node:util";
import * as z from "zod";
import { CannotStart } from "../local/cannot-start.ts";

const USAGE = `Usage: npm run doctor [-- --stage prod --region eu-central-1 --send --wait 90 --json --dns 1.1.1.1]
  --send  sends a test complaint to what is deployed, and closes it again
  --wait  so many seconds for its acknowledgement
  --json  for programs: run it as npm run --silent doctor
  --dns   asks that server, an IP address, instead of this machine's`;

const isServer = (address: string): boolean => {
  try {
    new Resolver().setServers([address]);
    return true;
  } catch {
    return false;
  }
};

const optionsSchema = z.object({
  stage: z.string().min(1).exactOptional(),
  region: z.string().min(1).exactOptional(),
  dns: z.string().refine(isServer).exactOptional(),
  send: z.boolean().default(false),
  wait: z.coerce.number().min(1).max(3_600).default(90),
  json: z.boolean().default(false),
});

export type Options = z.output<typeof optionsSchema>;

export const readOptions = (args: string[]): Options => {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { stage: text, region: text, dns: text, send: flag, wait: text, json: flag };
  try {
    return optionsSchema.parse(parseArgs({ args, options }).values);
  } catch {
    throw new CannotStart(USAGE);
  }
};
