import { everythingKnown } from "../../api/answers/complaint-answers.ts";
import { claimSchema } from "../../api/claim.ts";
import { type Area, json } from "../operation.ts";

export const queueArea: Area = {
  name: "Queue",
  description: "How an agent gets work.",
  operations: [
    {
      id: "claim",
      route: "POST /v1/agent/queue/claim",
      summary: "Claim the next complaint",
      description:
        "First what was claimed and never looked at, then what came back to this agent, then urgent ones, then standard ones. A claim whose answer got lost is given again, for as long as it is held where it has an `Idempotency-Key`.",
      access: "agents",
      headers: ["Idempotency-Key"],
      body: { content: json(claimSchema, { wait: 20 }) },
      answers: {
        200: {
          description: "It is yours, for a while: `lease`.",
          headers: ["ETag", "Idempotency-Replayed"],
          content: json(everythingKnown),
        },
        204: { description: "There is nothing to do.", headers: ["Retry-After"] },
      },
      problems: { 404: ["unknown-complaint"], 409: ["agent-full", "off-duty"] },
    },
  ],
};
