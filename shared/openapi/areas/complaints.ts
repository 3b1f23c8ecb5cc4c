import * as z from "zod";
import { attachmentLink, complaintPage, everythingKnown, writtenDown } from "../../api/answers/complaint-answers.ts";
import { listSchema } from "../../api/list.ts";
import { lookSchema } from "../../api/look.ts";
import { writeDownSchema } from "../../api/write-down.ts";
import { type Area, json } from "../operation.ts";
import { complaintPath } from "./complaint-path.ts";

export const complaintArea: Area = {
  name: "Complaints",
  description: "Finding complaints, and reading them.",
  operations: [
    {
      id: "listComplaints",
      route: "GET /v1/agent/complaints",
      summary: "Find complaints",
      description:
        "Look up by one of `reference`, `address`, `customer`, `order`, `lane` and `agent`; `status` and `due` go with any. All of them, closed ones too, are for supervisors. A page may be short, or empty, while there is a `nextCursor`.",
      access: "agents",
      query: listSchema,
      answers: { 200: { description: "A page of them.", content: json(complaintPage) } },
      problems: { 403: ["supervisors-only"], 422: ["bad-cursor"] },
    },
    {
      id: "writeDown",
      route: "POST /v1/agent/complaints",
      summary: "Write down what a customer said",
      description: "On the phone, in a shop, in a review. With `claim` it is yours at once, if you have room for it.",
      access: "agents",
      headers: ["Idempotency-Key"],
      body: {
        required: true,
        content: json(writeDownSchema, {
          channel: "phone",
          message: "The kettle came broken.",
          phone: "+49 30 123456",
        }),
      },
      answers: {
        201: {
          description: "Written down.",
          headers: ["Location", "ETag", "Idempotency-Replayed"],
          content: json(writtenDown),
        },
      },
      problems: { 422: ["attachments-refused"] },
    },
    {
      id: "readComplaint",
      route: "GET /v1/agent/complaints/{reference}",
      summary: "Read a complaint with all that is known",
      description: "A look by its holder runs the lease from now.",
      access: "agents",
      path: complaintPath,
      query: lookSchema,
      answers: { 200: { description: "All of it.", headers: ["ETag"], content: json(everythingKnown) } },
      problems: { 404: ["unknown-complaint"] },
    },
    {
      id: "showTyping",
      route: "POST /v1/agent/complaints/{reference}/typing",
      summary: "Say that you are writing",
      description:
        "Whoever has the chat open sees it for six seconds. Nothing is written down, and no lease runs longer.",
      access: "agents",
      path: complaintPath,
      headers: ["If-Match"],
      answers: { 204: { description: "Said." } },
      problems: { 404: ["unknown-complaint"], 409: ["lease-lost", "no-chat"] },
    },
    {
      id: "openAttachment",
      route: "GET /v1/agent/complaints/{reference}/attachments/{id}",
      summary: "Open a file",
      access: "agents",
      path: { ...complaintPath, id: z.string().meta({ description: "As the timeline names it." }) },
      answers: { 200: { description: "An address that works for five minutes.", content: json(attachmentLink) } },
      problems: { 404: ["unknown-complaint", "unknown-attachment"] },
    },
  ],
};
