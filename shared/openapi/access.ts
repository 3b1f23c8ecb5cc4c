import type { OperationObject, SecurityScheme } from "./model.ts";
import type { Access } from "./operation.ts";

export const securitySchemes: Record<string, SecurityScheme> = {
  agentToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A token of the company's identity provider, with the role agent or supervisor.",
  },
  inboundSecret: {
    type: "http",
    scheme: "bearer",
    description: "The secret that the company's own systems show.",
  },
  webhookSignature: {
    type: "apiKey",
    in: "header",
    name: "webhook-signature",
    description: "Standard Webhooks: the body, signed with the inbound secret.",
  },
};

/** A role's name in a requirement is what the token must say (OpenAPI 3.1, Security Requirement Object). */
export const securityOf = (access: Access): OperationObject["security"] => {
  switch (access) {
    case "anybody":
    case "link":
      return [];
    case "inbound-secret":
      return [{ inboundSecret: [] }];
    case "signature":
      return [{ webhookSignature: [] }];
    case "agents":
      return [{ agentToken: ["agent"] }];
    case "supervisors":
      return [{ agentToken: ["supervisor"] }];
  }
};

/** In a sentence, for people. */
export const whoMay: Record<Access, string> = {
  anybody: "Anybody may call it.",
  link: "Whoever has the link may call it.",
  "inbound-secret": "The company's own systems may call it, with the inbound secret.",
  signature: "The company's own systems may call it, signed with the inbound secret (Standard Webhooks).",
  agents: "Agents and supervisors may call it, each for the complaints that they may see.",
  supervisors: "Supervisors may call it.",
};
