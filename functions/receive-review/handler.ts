import { channelHandler } from "../channel.ts";
import { reviewAdapter } from "./read-review.ts";

export const handler = await channelHandler("POST /v1/inbound/reviews", reviewAdapter);
