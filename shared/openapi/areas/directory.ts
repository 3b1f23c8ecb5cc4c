import * as z from "zod";
import { agentPage, agentShown, me } from "../../api/answers/directory.ts";
import { agentEntry, agentsQuery, meChange } from "../../api/directory.ts";
import { type Area, json } from "../operation.ts";

const path = { id: z.string().meta({ description: "An agent's id, as the identity provider has it." }) };

export const directoryArea: Area = {
  name: "Agents",
  description: "Who somebody is, and what supervisors set for each agent.",
  operations: [
    {
      id: "readMe",
      route: "GET /v1/agent/me",
      summary: "Read about yourself",
      access: "agents",
      answers: { 200: { description: "You.", content: json(me) } },
    },
    {
      id: "changeMe",
      route: "PATCH /v1/agent/me",
      summary: "Go on or off duty",
      description: "Off duty nothing is kept for you, and you are given nothing. What you hold stays yours.",
      access: "agents",
      body: { required: true, content: json(meChange, { onDuty: false }) },
      answers: { 200: { description: "You, as of now.", content: json(me) } },
    },
    {
      id: "listAgents",
      route: "GET /v1/agent/agents",
      summary: "List those who are entered",
      access: "supervisors",
      query: agentsQuery,
      answers: { 200: { description: "A page of them.", content: json(agentPage) } },
      problems: { 422: ["bad-cursor"] },
    },
    {
      id: "readAgent",
      route: "GET /v1/agent/agents/{id}",
      summary: "Read an entry",
      access: "supervisors",
      path,
      answers: { 200: { description: "The entry.", headers: ["ETag"], content: json(agentShown) } },
      problems: { 404: ["unknown-agent"] },
    },
    {
      id: "enterAgent",
      route: "PUT /v1/agent/agents/{id}",
      summary: "Enter an agent, or replace all of an entry",
      description: "What is absent isn't set any more, and so the company's.",
      access: "supervisors",
      path,
      headers: ["If-Match"],
      body: {
        required: true,
        content: json(agentEntry, { name: "Alice", teams: ["support"], languages: ["en", "ko"], cap: 5 }),
      },
      answers: {
        200: { description: "Replaced.", headers: ["ETag"], content: json(agentShown) },
        201: { description: "Entered.", headers: ["ETag"], content: json(agentShown) },
      },
      problems: { 403: ["own-limits", "other-teams"], 404: ["unknown-agent"] },
    },
    {
      id: "removeAgent",
      route: "DELETE /v1/agent/agents/{id}",
      summary: "Take an entry away",
      access: "supervisors",
      path,
      headers: ["If-Match"],
      answers: { 204: { description: "It is gone." } },
      problems: { 403: ["own-limits", "other-teams"], 404: ["unknown-agent"] },
    },
  ],
};
