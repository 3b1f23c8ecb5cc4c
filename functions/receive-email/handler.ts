import { openInbound } from "../../shared/inbound/open-inbound.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { queueHandler } from "../queue.ts";
import { environmentSchema } from "./env.ts";
import { receiveEmail } from "./receive-email.ts";
import { receivedMailSchema } from "./received-mail.ts";

const { takeIn, files } = await openInbound(readEnvironment(environmentSchema));

/** Called by SQS, with what SES published to SNS of each mail that it put into the bucket. */
export const handler = queueHandler(receivedMailSchema, (received) => receiveEmail({ takeIn, files }, received));
