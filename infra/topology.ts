import { expiryDays, prefixes } from "../shared/files/keys.ts";
import { tableShape } from "../shared/storage/table.ts";
import type { Config } from "./config.ts";
import { agents } from "./topology/agents.ts";
import { alarms } from "./topology/alarms.ts";
import { channels, routes } from "./topology/channels.ts";
import { customers } from "./topology/customers.ts";
import { doors } from "./topology/doors.ts";
import type { FunctionPlan, Topology } from "./topology/model.ts";
import { lanesOf, partsOf } from "./topology/parts.ts";
import { privacy } from "./topology/privacy.ts";
import { proof } from "./topology/proof.ts";
import { queues } from "./topology/queues.ts";
import { webhooks } from "./topology/webhooks.ts";
import { workers } from "./topology/workers.ts";

const MAIL_QUEUE = "inbound";

/** What there is. Both hosts build this and nothing else, so what exists in one exists in the other. */
export const topology = (config: Config, ofChannels = routes): Topology => {
  const parts = partsOf(config);
  const functions: Record<string, FunctionPlan> = {
    ...doors(parts),
    ...channels(parts, ofChannels),
    ...agents(parts),
    ...customers(parts),
    ...workers(parts),
    ...webhooks(parts),
    ...privacy(parts),
  };
  return {
    functions: { ...functions, ...proof(parts, functions, MAIL_QUEUE) },
    queues: queues(lanesOf(config)),
    table: tableShape,
    bucket: { expiryDays: expiryDays(config.settings.retention), origins: config.allowedOrigins },
    mailEvents: "deliveries",
    mailDoor: { prefix: prefixes.inbound, queue: MAIL_QUEUE, recipients: config.mailDoors },
    alarms,
  };
};
