import * as z from "zod";
import { acceptance, uploadPlace } from "../../api/answers/public.ts";
import { formSchema } from "../../api/complaint-form.ts";
import { uploadSchema } from "../../api/upload.ts";
import { type Area, FORM_TYPE, JSON_TYPE, json } from "../operation.ts";
import { page } from "./page-content.ts";

const example = {
  message: "My kettle came broken.",
  email: "ada@example.com",
  name: "Ada",
  locale: "en-GB",
  orderId: "2026-1142",
};

/** What every form may say; whatever else it has is kept as `metadata`. */
const plainForm = z.record(z.string(), z.string()).meta({
  description: "The same fields by their names, and `redirect`: a page of the company's to go to afterwards.",
});

export const intakeArea: Area = {
  name: "Complaining",
  description: "What a company's web site calls for its customers.",
  operations: [
    {
      id: "complain",
      route: "POST /v1/complaints",
      summary: "Complain",
      description: "`email` or `phone` is needed, so that somebody can answer. It is kept once this is answered.",
      access: "anybody",
      headers: ["Idempotency-Key"],
      body: {
        required: true,
        content: { [JSON_TYPE]: { schema: formSchema, example }, [FORM_TYPE]: { schema: plainForm, example } },
      },
      answers: {
        202: {
          description: "Taken. What was sent as JSON is answered so.",
          headers: ["Idempotency-Replayed"],
          content: json(acceptance),
        },
        303: {
          description: "Taken. A plain HTML form goes on to the status page, or to its `redirect`.",
          headers: ["Location", "Idempotency-Replayed"],
        },
        413: { description: "The body is too large. A browser is shown a page in its language.", content: page },
        422: { description: "Fields are at fault. A browser is shown a page in its language.", content: page },
        429: { description: "Too many from one connection. A browser is shown a page in its language.", content: page },
        500: { description: "Our mistake. A browser is shown a page in its language.", content: page },
      },
      problems: { 429: ["too-many-complaints"] },
    },
    {
      id: "upload",
      route: "POST /v1/uploads",
      summary: "Ask where to put a file",
      description: "The file then goes to `upload.url` by PUT, with `upload.headers`, and is named by its `id`.",
      access: "anybody",
      body: {
        required: true,
        content: json(uploadSchema, { filename: "kettle.jpg", contentType: "image/jpeg", size: 40_000 }),
      },
      answers: { 201: { description: "A place for this one file.", content: json(uploadPlace) } },
      problems: { 413: ["file-too-large"], 429: ["too-many-uploads"] },
    },
  ],
};
