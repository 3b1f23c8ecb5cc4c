import * as z from "zod";
import { parkedPage, takenBack } from "../../api/answers/parked.ts";
import { parkedListSchema } from "../../api/parked.ts";
import { type Area, json } from "../operation.ts";

export const parkedArea: Area = {
  name: "Parked mail",
  description: "Mail that was set aside as no person's. Nothing is thrown away.",
  operations: [
    {
      id: "listParkedMail",
      route: "GET /v1/agent/parked",
      summary: "List what was set aside, newest first",
      access: "agents",
      query: parkedListSchema,
      answers: { 200: { description: "A page of it.", content: json(parkedPage) } },
      problems: { 403: ["team-needed"] },
    },
    {
      id: "acceptParkedMail",
      route: "POST /v1/agent/parked/{id}/accept",
      summary: "Make a complaint of a parked mail",
      access: "agents",
      path: { id: z.string().meta({ description: "As the list has it." }) },
      answers: { 200: { description: "It is a complaint, or part of one.", content: json(takenBack) } },
      problems: { 403: ["team-needed"], 404: ["unknown-mail"], 410: ["mail-gone"] },
    },
  ],
};
