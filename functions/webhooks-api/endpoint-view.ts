import { iso } from "../../shared/domain/time.ts";
import { type Endpoint, revisionOf } from "../../shared/domain/webhook/endpoint.ts";
import type { Health } from "../../shared/domain/webhook/health.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";

/** For whoever changes it as they read it. */
export const etagIn = (endpoint: Endpoint) => ({ etag: etagOf(revisionOf(endpoint)) });

/** An endpoint as supervisors see it: what it is told, and how it does. */
export const endpointView = (endpoint: Endpoint, { disabled, failingSince }: Health) => {
  const { id, url, types, detail, answers, description, from, change } = endpoint;
  return {
    id,
    url,
    types,
    detail,
    answers,
    description,
    from,
    disabled: disabled && { at: iso(disabled.at), because: disabled.because },
    failingSince: failingSince === undefined ? undefined : iso(failingSince),
    changedBy: change?.by,
    changedAt: change && iso(change.at),
    revision: revisionOf(endpoint),
  };
};
