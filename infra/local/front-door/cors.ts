import { corsHeaders } from "../../topology/cors.ts";

/** For public calls alone: an agent's browser talks to its own back end. */
export interface Cors {
  /** For the answer to a public call. Empty where the origin isn't among the configured ones. */
  onAnswer(origin: string | undefined): Record<string, string>;
  onPreflight(origin: string | undefined, methods: string[]): Record<string, string>;
}

const exposed = corsHeaders.response.join(",");
const accepted = corsHeaders.request.join(",");

const none: Record<string, string> = {};

export const createCors = (allowedOrigins: string[]): Cors => {
  const origins = new Set(allowedOrigins.map((origin) => new URL(origin).origin));
  const onAnswer: Cors["onAnswer"] = (origin) => {
    if (origin === undefined || !origins.has(origin)) return none;
    return { "access-control-allow-origin": origin, "access-control-expose-headers": exposed, vary: "origin" };
  };
  const onPreflight: Cors["onPreflight"] = (origin, methods) => {
    if (origin === undefined || !origins.has(origin)) return none;
    return {
      "access-control-allow-origin": origin,
      "access-control-allow-methods": methods.join(","),
      "access-control-allow-headers": accepted,
      "access-control-max-age": String(corsHeaders.maxAge),
      vary: "origin",
    };
  };
  return { onAnswer, onPreflight };
};
