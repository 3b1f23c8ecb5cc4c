import * as z from "zod";
import { customerExport, privacy } from "../../api/answers/privacy.ts";
import { exportQuery, holdCustomer } from "../../api/privacy.ts";
import { type Area, json, type Operation } from "../operation.ts";

const path = {
  id: z.string().meta({
    description:
      "`customer.id` as a complaint has it, or `mailto:ada@example.com` or `tel:+4930123456`, percent-encoded.",
    examples: ["cus_5iDMGdG2m8WYEo0b"],
  }),
};

const supervised = ({ problems, ...operation }: Omit<Operation, "access" | "path">): Operation => ({
  ...operation,
  access: "supervisors",
  path,
  problems: { 404: ["unknown-customer"], 403: ["all-teams-needed"], ...problems },
});

const answers = (status: number, description: string) => ({ [status]: { description, content: json(privacy) } });

export const privacyArea: Area = {
  name: "Customers' data",
  description:
    "What is stored of one customer, for a supervisor who sees every team: all of it shown, erased, or held.",
  operations: [
    supervised({
      id: "readPrivacy",
      route: "GET /v1/agent/customers/{id}",
      summary: "Read whether a customer's data is held, and what became of its erasure",
      answers: answers(200, "As it is."),
    }),
    supervised({
      id: "exportCustomer",
      route: "POST /v1/agent/customers/{id}/export",
      summary: "Show all that is stored of a customer",
      description:
        "In pages: follow `nextCursor` until there is none. What changes meanwhile may come twice, and is never left out.",
      query: exportQuery,
      answers: { 200: { description: "A page of it.", content: json(customerExport) } },
      problems: { 409: ["being-erased"], 422: ["bad-cursor"] },
    }),
    supervised({
      id: "eraseCustomer",
      route: "POST /v1/agent/customers/{id}/erase",
      summary: "Erase all that is stored of a customer",
      description:
        "From this answer on nobody finds the customer's complaints; the rest is gone within two minutes or so, which reading it says, by kind and count. Asked again it goes on.",
      answers: answers(202, "It is being erased."),
      problems: { 409: ["customer-held"] },
    }),
    supervised({
      id: "holdCustomer",
      route: "PUT /v1/agent/customers/{id}/hold",
      summary: "Keep a customer's data from being erased",
      body: { required: true, content: json(holdCustomer, { reason: "Case 4 C 12/26 at the local court" }) },
      answers: answers(200, "It is held."),
      problems: { 409: ["being-erased"] },
    }),
    supervised({
      id: "releaseCustomer",
      route: "DELETE /v1/agent/customers/{id}/hold",
      summary: "Release a customer's data",
      answers: answers(200, "It isn't held any more."),
    }),
  ],
};
