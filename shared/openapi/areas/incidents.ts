import * as z from "zod";
import { broadcast, incident, incidentKnown, incidentPage } from "../../api/answers/incident.ts";
import {
  closeIncident,
  incidentQuery,
  incidentsQuery,
  openIncident,
  reopenIncident,
  replyToMembers,
  resolveMembers,
} from "../../api/incidents.ts";
import { type Area, json, type Operation } from "../operation.ts";

const path = { id: z.string().meta({ description: "An incident's id.", examples: ["INC-7K3QX9MPD"] }) };

const onIncident = (
  id: string,
  action: string,
  { problems, ...more }: Pick<Operation, "summary" | "body" | "answers" | "problems"> & { description?: string },
): Operation => ({
  id,
  route: `POST /v1/agent/incidents/{id}/${action}`,
  access: "agents",
  path,
  headers: ["Idempotency-Key", "If-Match"],
  ...more,
  problems: { 404: ["unknown-incident"], ...problems },
});

const onItsWay: Operation["answers"] = {
  202: { description: "It is on its way.", headers: ["ETag", "Idempotency-Replayed"], content: json(broadcast) },
};

const asItIs: Operation["answers"] = {
  200: {
    description: "The incident as it is now.",
    headers: ["ETag", "Idempotency-Replayed"],
    content: json(incident),
  },
};

export const incidentArea: Area = {
  name: "Incidents",
  description:
    "One cause behind many complaints. Those that are linked with it hear what is said once, each in its customer's name and language.",
  operations: [
    {
      id: "openIncident",
      route: "POST /v1/agent/incidents",
      summary: "Open an incident",
      access: "agents",
      headers: ["Idempotency-Key"],
      body: { required: true, content: json(openIncident, { title: "Kettles of June with a loose lid" }) },
      answers: {
        201: { description: "Opened.", headers: ["ETag", "Idempotency-Replayed"], content: json(incident) },
      },
      problems: { 422: ["unknown-team", "team-needed"] },
    },
    {
      id: "listIncidents",
      route: "GET /v1/agent/incidents",
      summary: "List incidents",
      access: "agents",
      query: incidentsQuery,
      answers: { 200: { description: "A page of them.", content: json(incidentPage) } },
      problems: { 422: ["bad-cursor"] },
    },
    {
      id: "readIncident",
      route: "GET /v1/agent/incidents/{id}",
      summary: "Read an incident, with its members",
      access: "agents",
      path,
      query: incidentQuery,
      answers: {
        200: {
          description: "The incident, and a page of its members.",
          headers: ["ETag"],
          content: json(incidentKnown),
        },
      },
      problems: { 404: ["unknown-incident"], 422: ["bad-cursor"] },
    },
    onIncident("replyToIncident", "reply", {
      summary: "Answer all customers at once",
      body: {
        required: true,
        content: json(replyToMembers, { messages: { en: "It is the lid.", de: "Es ist der Deckel." }, language: "en" }),
      },
      answers: onItsWay,
      problems: { 409: ["incident-closed", "broadcasts-waiting"] },
    }),
    onIncident("resolveIncident", "resolve", {
      summary: "Resolve all complaints at once",
      description:
        "Redress of money takes a supervisor. What waits for approval, is over, can't be mailed, or was granted so much before that it would be above your limits is left as it is.",
      body: {
        required: true,
        content: json(resolveMembers, {
          outcome: "upheld",
          cause: "Loose lid",
          words: { en: { explanation: "A new lid is on its way.", apology: "We are sorry." } },
        }),
      },
      answers: onItsWay,
      problems: {
        403: ["redress-for-many"],
        409: ["incident-closed", "broadcasts-waiting"],
        422: ["explanation-needed", "apology-needed"],
      },
    }),
    onIncident("closeIncident", "close", {
      summary: "Close an incident",
      body: { required: true, content: json(closeIncident, { note: "All lids are replaced." }) },
      answers: asItIs,
      problems: { 409: ["incident-closed"] },
    }),
    onIncident("reopenIncident", "reopen", {
      summary: "Open an incident again",
      body: { content: json(reopenIncident, {}) },
      answers: asItIs,
      problems: { 409: ["incident-open"] },
    }),
  ],
};
