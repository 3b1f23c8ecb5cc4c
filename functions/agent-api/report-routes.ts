import type { Summary } from "../../shared/figures/summary.ts";
import { summaryCsv } from "../../shared/figures/summary-csv.ts";
import { type HttpResponse, Problem } from "../../shared/http/problem.ts";
import { readSummary } from "../../shared/reporting/read-summary.ts";
import type { Dependencies as Counting } from "../../shared/reporting/recount.ts";
import type { AgentClaims } from "../../shared/settings/agents.ts";
import { authenticate } from "../authenticate.ts";
import { type HttpRoute, json } from "../http.ts";
import { readSummaryRequest } from "./summary-request.ts";

export interface Dependencies extends Counting {
  claims: AgentClaims;
  /** The company's: its days are what a report is about. */
  timeZone: string;
}

export const createReportRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => ({
  "GET /v1/agent/reports/summary": async (event) => {
    const actor = authenticate(event, dependencies.claims);
    if (!actor.supervisor) {
      throw new Problem(403, "supervisors-only", { detail: "Only a supervisor reads reports." });
    }
    const { report, format } = readSummaryRequest(event, dependencies.timeZone, dependencies.now());
    const summary = await readSummary(dependencies, report);
    return format === "csv" ? csv(summary) : json(200, summary, { vary: "Accept" });
  },
});

const csv = (summary: Summary): HttpResponse => ({
  statusCode: 200,
  headers: {
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="complaints-${summary.from}-to-${summary.to}-by-${summary.by}.csv"`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    vary: "Accept",
  },
  body: summaryCsv(summary),
});
