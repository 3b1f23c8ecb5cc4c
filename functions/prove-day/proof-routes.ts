import { proofQuerySchema, proofRequestSchema } from "../../shared/api/proof.ts";
import { type Instant, iso } from "../../shared/domain/time.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields, readOptionalJson } from "../../shared/http/read-body.ts";
import { DAY, dayOf, PROVABLE_DAYS } from "../../shared/proof/days.ts";
import type { ProofReport } from "../../shared/proof/report.ts";
import type { AgentClaims } from "../../shared/settings/agents.ts";
import type { ProofStore } from "../../shared/storage/proof-store.ts";
import { authenticate } from "../authenticate.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { tell } from "./prove-last-day.ts";

export interface Dependencies {
  claims: AgentClaims;
  proofs: Pick<ProofStore, "load">;
  prove: (day: string, isTimeLeft: () => boolean) => Promise<ProofReport>;
  now: () => Instant;
  /** ms of real time, from anywhere. */
  elapsed: () => number;
}

const MOST_BYTES = 4_096;
/** ms. The gateway waits no longer than 29 s, and what was begun has to end. */
const TIME = 22_000;

export const createProofRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { claims, proofs, prove, now, elapsed } = dependencies;
  return {
    "GET /v1/agent/reports/proof": async (event) => {
      admit(event, claims);
      const { day } = readFields(proofQuerySchema, event.queryStringParameters ?? {});
      const report = await proofs.load(day);
      if (report === undefined) {
        throw new Problem(404, "not-proven", { detail: "That day isn't proven: POST it to prove it now." });
      }
      return json(200, view(report));
    },

    "POST /v1/agent/reports/proof": async (event) => {
      admit(event, claims);
      const today = dayOf(now());
      const { day = today } = readFields(proofRequestSchema, readOptionalJson(event, MOST_BYTES));
      if (day > today || Date.parse(day) < Date.parse(today) - PROVABLE_DAYS * DAY) {
        const detail = `day must be today or one of the last ${PROVABLE_DAYS}, whose logs are kept.`;
        throw new Problem(422, "fields-at-fault", { detail, errors: [{ pointer: "/day", detail }] });
      }
      const end = elapsed() + TIME;
      const report = await prove(day, () => elapsed() < end);
      tell(report, report.missingCount);
      return json(200, view(report));
    },
  };
};

const admit = (event: HttpEvent, claims: AgentClaims): void => {
  if (authenticate(event, claims).supervisor) return;
  throw new Problem(403, "supervisors-only", { detail: "Only a supervisor reads reports." });
};

const view = ({ provenAt, until, missing, ...report }: ProofReport) => ({
  ...report,
  provenAt: iso(provenAt),
  until: iso(until),
  missing: missing.map(({ at, ...one }) => ({ ...one, ...(at === undefined ? {} : { at: iso(at) }) })),
});
