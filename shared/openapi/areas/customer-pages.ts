import * as z from "zod";
import { type Area, FORM_TYPE, type Operation } from "../operation.ts";
import { page } from "./page-content.ts";

const path = { token: z.string().meta({ description: "From a link that was mailed, or answered to a complaint." }) };
const comment = z.string().max(20_000).exactOptional();

const form = (id: string, name: string, summary: string, schema: z.core.$ZodType, example: unknown): Operation => ({
  id,
  route: `POST /c/{token}/${name}`,
  summary,
  access: "link",
  path,
  body: { required: true, content: { [FORM_TYPE]: { schema, example } } },
  answers: {
    303: { description: "Done. Back to the page, which says so.", headers: ["Location"] },
    404: { description: "The link is none, or not any more.", content: page },
    409: { description: "That can't be done now; the page says so.", content: page },
    422: { description: "The page again, with what was typed and what is wrong with it.", content: page },
  },
});

export const customerPageArea: Area = {
  name: "Customer's page",
  description: "What a customer sees of their complaint by a link, and its forms. For browsers, not for programs.",
  operations: [
    {
      id: "openPage",
      route: "GET /c/{token}",
      summary: "Open the page",
      description: "Changes nothing, since mail scanners follow links.",
      access: "link",
      path,
      answers: {
        200: { description: "The page, in the customer's language.", content: page },
        404: { description: "The link is none, or not any more.", content: page },
      },
    },
    form("addMessage", "messages", "Add a message", z.object({ message: z.string().min(1).max(20_000) }), {
      message: "The lid is broken, too.",
    }),
    form(
      "answerFollowUp",
      "follow-up",
      "Say whether it is fixed",
      z.object({ fixed: z.enum(["yes", "no"]), comment }),
      { fixed: "yes" },
    ),
    form(
      "rate",
      "rating",
      "Say how satisfied they are",
      z.object({ score: z.enum(["1", "2", "3", "4", "5"]), comment }),
      { score: "5" },
    ),
    form(
      "disown",
      "not-you",
      "Say that the complaint is somebody else's",
      z.object({ all: z.literal("yes").exactOptional() }),
      {},
    ),
  ],
};
