import { channelHandler } from "../channel.ts";
import { socialAdapter } from "./read-mention.ts";

export const handler = await channelHandler("POST /v1/inbound/social", socialAdapter);
