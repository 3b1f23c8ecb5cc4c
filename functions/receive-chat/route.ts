import type { Webhook } from "standardwebhooks";
import { verifySignature } from "../../shared/access/verify-signature.ts";
import { type InboundChat, inboundChatSchema, MOST_CHAT_BYTES } from "../../shared/api/inbound-chat.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields, readText, readTypedJson } from "../../shared/http/read-body.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Received } from "./receive-chat.ts";

export interface Dependencies {
  signer: Webhook;
  receive: (sent: InboundChat) => Promise<Received>;
  /** Whatever time the pipeline believes it is. */
  realTime: () => Date;
}

/** `POST /v1/inbound/chat`: one message of a customer's, from a chat product of the company's own. */
export const createRoute =
  ({ signer, receive, realTime }: Dependencies): HttpRoute =>
  async (event) => {
    verifySignature(signer, event.headers, readText(event, MOST_CHAT_BYTES), realTime().getTime());
    const received = await receive(readFields(inboundChatSchema, readTypedJson(event, MOST_CHAT_BYTES)));
    if (received.outcome === "over") {
      throw new Problem(409, "conversation-over", {
        detail: "Its complaint was closed too long ago to be opened again: send this under a new conversation id.",
      });
    }
    const { outcome, complaint } = received;
    return json(202, { outcome, reference: complaint.reference, status: complaint.stage.status });
  };
