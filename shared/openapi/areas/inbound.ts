import * as z from "zod";
import { customerFacts } from "../../api/answers/facts.ts";
import { chatOutcome, mailOutcome } from "../../api/answers/public.ts";
import { factsSchema } from "../../api/facts.ts";
import { inboundChatSchema } from "../../api/inbound-chat.ts";
import { byUploadSchema } from "../../api/inbound-mail.ts";
import { type Area, json } from "../operation.ts";

const notSigned = ["not-signed", "wrong-signature", "signature-too-old", "signature-from-the-future"];

export const inboundArea: Area = {
  name: "Company's systems",
  description: "What a company's own systems bring in.",
  operations: [
    {
      id: "takeInMail",
      route: "POST /v1/inbound/email",
      summary: "Bring a mail as it came",
      description: "At most 4 MB; a larger one is uploaded first and named.",
      access: "inbound-secret",
      headers: ["X-Envelope-From", "X-Envelope-To"],
      body: {
        required: true,
        content: {
          "message/rfc822": { schema: z.string(), example: "From: ada@example.com\r\n\r\nMy kettle came broken.\r\n" },
          ...json(byUploadSchema, { upload: "upl_3f9Qm2vXk7Lr" }),
        },
      },
      answers: { 202: { description: "What became of it.", content: json(mailOutcome) } },
      problems: { 400: ["no-mail"] },
    },
    {
      id: "takeInChat",
      route: "POST /v1/inbound/chat",
      summary: "Bring a message of a chat",
      description:
        "The first of a conversation is a complaint, and says whose and what about; later ones join it, and may bring an `email` that was missing. Send a message again until it is answered: it is taken once, by its id.",
      access: "signature",
      headers: ["webhook-id", "webhook-timestamp", "webhook-signature"],
      body: {
        required: true,
        content: json(inboundChatSchema, {
          conversation: "c-20417",
          message: { id: "m-1", text: "My kettle came broken." },
          customer: { email: "ada@example.com", name: "Ada", locale: "en-GB" },
          orderId: "2026-1142",
        }),
      },
      answers: { 202: { description: "What became of it.", content: json(chatOutcome) } },
      problems: { 401: notSigned, 409: ["conversation-over"] },
    },
    {
      id: "putFacts",
      route: "PUT /v1/inbound/customers/{id}/facts",
      summary: "Say what is known of a customer",
      description: "It takes the place of what was said before, unless that was as of later. Agents see it.",
      access: "signature",
      headers: ["webhook-id", "webhook-timestamp", "webhook-signature"],
      path: {
        id: z.string().meta({
          description: "`cus_…`, `mailto:ada@example.com` or `tel:+4930123456`, percent-encoded.",
          examples: ["mailto%3Aada%40example.com"],
        }),
      },
      body: {
        required: true,
        content: json(factsSchema, { customer: "mailto:ada@example.com", facts: { "Customer since": 2019 } }),
      },
      answers: { 200: { description: "What is stored by now.", content: json(customerFacts) } },
      problems: { 401: notSigned },
    },
  ],
};
