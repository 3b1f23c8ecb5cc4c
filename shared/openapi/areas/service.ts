import * as z from "zod";
import { health } from "../../api/answers/public.ts";
import { type Area, json } from "../operation.ts";
import { page } from "./page-content.ts";

export const serviceArea: Area = {
  name: "Service",
  description: "About the API itself.",
  operations: [
    {
      id: "describe",
      route: "GET /v1/openapi.json",
      summary: "This document",
      access: "anybody",
      headers: ["If-None-Match"],
      answers: {
        200: {
          description: "OpenAPI 3.1.",
          headers: ["ETag"],
          content: json(z.looseObject({ openapi: z.string() })),
        },
        304: { description: "You have it.", headers: ["ETag"] },
      },
    },
    {
      id: "readDocs",
      route: "GET /v1/docs",
      summary: "The same, for people",
      access: "anybody",
      headers: ["If-None-Match"],
      answers: {
        200: { description: "A page.", headers: ["ETag"], content: page },
        304: { description: "You have it.", headers: ["ETag"] },
      },
    },
    {
      id: "checkHealth",
      route: "GET /v1/health",
      summary: "Whether it answers",
      access: "anybody",
      answers: { 200: { description: "It does.", content: json(health) } },
    },
  ],
};
