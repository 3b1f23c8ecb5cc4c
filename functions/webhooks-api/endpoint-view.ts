import { iso } from "../../shared/domain/time.ts";
import type { Endpoint, Health } from "../../shared/domain/webhook/endpoint.ts";

/** An endpoint as supervisors see it: what it is told, and how it does. */
export const endpointView = (
  { id, url, types, detail, answers, description, from }: Endpoint,
  { disabled, failingSince }: Health,
) => ({
  id,
  url,
  types,
  detail,
  answers,
  description,
  from,
  disabled: disabled && { at: iso(disabled.at), because: disabled.because },
  failingSince: failingSince === undefined ? undefined : iso(failingSince),
});
