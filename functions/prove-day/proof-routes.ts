import { proofQuerySchema, proofRequestSchema } from "../../shared/api/proof.ts";
import { iso } from "../../shared/domain/time.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields, readOptionalJson } from "../../shared/http/read-body.ts";
import { DAY, dayOf, PROVABLE_DAYS } from "../../shared/proof/days.ts";
import type { ProofReport } from "../../shared/proof/report.ts";
import type { AgentClaims } from "../../shared/settings/agents.ts";
import { authenticate } from "../authenticate.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import { measureProofs } from "./measure-proofs.ts";
import type { Dependencies as Proving } from "./prove-last-day.ts";
import { recordProof } from "./record-proof.ts";

export interface Dependencies extends Omit<Proving, "lookBack"> {
  claims: AgentClaims;
}

const MOST_BYTES = 4_096;
/** ms. The gateway waits no longer than 29 s, and what was begun has to end. */
const TIME = 20_000;

export const createProofRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { claims, proofs, openProofs, prove, now } = dependencies;
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
      refuseCondition(event.headers);
      const report = await prove(day, AbortSignal.timeout(TIME));
      await recordProof(dependencies, report);
      if (report.isComplete) await measureProofs(dependencies, await openProofs.load(), [report]);
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
