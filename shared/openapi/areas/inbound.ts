import * as z from "zod";
import { customerFacts } from "../../api/answers/facts.ts";
import { channelOutcome, mailOutcome } from "../../api/answers/public.ts";
import { factsSchema } from "../../api/facts.ts";
import { inboundChatSchema } from "../../api/inbound-chat.ts";
import { byUploadSchema } from "../../api/inbound-mail.ts";
import { inboundReviewSchema } from "../../api/inbound-review.ts";
import { inboundSocialSchema } from "../../api/inbound-social.ts";
import { type Area, json } from "../operation.ts";

const notSigned = ["not-signed", "wrong-signature", "signature-too-old", "signature-from-the-future"];
const signing = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;

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
      headers: signing,
      body: {
        required: true,
        content: json(inboundChatSchema, {
          conversation: "c-20417",
          message: { id: "m-1", text: "My kettle came broken." },
          customer: { email: "ada@example.com", name: "Ada", locale: "en-GB" },
          orderId: "2026-1142",
        }),
      },
      answers: { 202: { description: "What became of it.", content: json(channelOutcome) } },
      problems: { 401: notSigned, 409: ["conversation-over"] },
    },
    {
      id: "takeInReview",
      route: "POST /v1/inbound/reviews",
      summary: "Bring a review",
      description:
        "It is a complaint; once it was edited, its new text or rating joins that. Send it again until it is answered. What an agent answers goes back by webhook, with the review's `id`, where there is no address.",
      access: "signature",
      headers: signing,
      body: {
        required: true,
        content: json(inboundReviewSchema, {
          id: "r-5512",
          rating: 2,
          place: "Shop in Leeds",
          url: "https://reviews.example/r-5512",
          text: "The kettle came broken.",
          author: { name: "Ada" },
          locale: "en-GB",
        }),
      },
      answers: { 202: { description: "What became of it.", content: json(channelOutcome) } },
      problems: { 401: notSigned, 409: ["conversation-over"] },
    },
    {
      id: "takeInMention",
      route: "POST /v1/inbound/social",
      summary: "Bring a mention in a social network",
      description:
        "The first of a thread is a complaint of whoever wrote it, and later ones join it. An answer goes back by webhook with `<network>:<conversation>`, or with its `id` where there is no thread.",
      access: "signature",
      headers: signing,
      body: {
        required: true,
        content: json(inboundSocialSchema, {
          id: "109348",
          network: "mastodon",
          conversation: "109301",
          text: "@nordlicht My kettle came broken.",
          url: "https://social.example/@ada/109348",
          author: { handle: "@ada", name: "Ada" },
        }),
      },
      answers: { 202: { description: "What became of it.", content: json(channelOutcome) } },
      problems: { 401: notSigned, 409: ["conversation-over"] },
    },
    {
      id: "putFacts",
      route: "PUT /v1/inbound/customers/{id}/facts",
      summary: "Say what is known of a customer",
      description: "It takes the place of what was said before, unless that was as of later. Agents see it.",
      access: "signature",
      headers: signing,
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
