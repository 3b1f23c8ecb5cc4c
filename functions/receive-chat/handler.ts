import { channelHandler } from "../channel.ts";
import { chatAdapter } from "./read-chat.ts";

export const handler = await channelHandler("POST /v1/inbound/chat", chatAdapter);
