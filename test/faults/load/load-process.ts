import { appendFileSync } from "node:fs";
import { pause } from "../../support/eventually.ts";
import { call } from "../pipeline/call.ts";
import { textOf } from "./complaint-text.ts";
import type { Promised } from "./ledger.ts";
import type { LoadPlan, LoadReport } from "./load.ts";

/**
 * Customers, in a process of their own that nobody kills: each complains from a new address, and sends again under the
 * same key until there is an answer. Ends when told to, or after so many complaints, but never with one unanswered.
 */
const { url, ledger, name, concurrency, most } = JSON.parse(process.argv[2] ?? "") as LoadPlan;
const RETRY_MS = 50;
const PATIENCE_MS = 12_000;
const report: LoadReport = { sent: 0, answered: 0, again: 0, refused: [] };
let finishing = false;
process.on("message", () => {
  finishing = true;
});
process.on("disconnect", () => process.exit());

const complain = async (key: string): Promise<void> => {
  const address = `${key}@customers.example`;
  const body = { email: address, name: `Customer ${key}`, subject: `About ${key}`, message: textOf(key) };
  for (let attempts = 1; ; attempts += 1) {
    const answer = await call("POST", `${url}/v1/complaints`, {
      body,
      headers: { "idempotency-key": key },
      patience: PATIENCE_MS,
    }).catch(() => undefined);
    if (answer?.status === 202) {
      const { reference, statusUrl } = JSON.parse(answer.text);
      const at = new Date().toISOString();
      const promised: Promised = { reference, address, key, statusUrl, at, millis: answer.millis, attempts };
      appendFileSync(ledger, `${JSON.stringify(promised)}\n`);
      report.answered += 1;
      return;
    }
    if (answer !== undefined && answer.status < 500 && answer.status !== 429) {
      report.refused.push(`${answer.status} ${answer.text}`);
      return;
    }
    report.again += 1;
    await pause(RETRY_MS);
  }
};

const beCustomers = async (): Promise<void> => {
  while (!finishing && report.sent < most) await complain(`${name}-${++report.sent}`);
};

await Promise.all(Array.from({ length: concurrency }, beCustomers));
process.send?.(report, () => process.disconnect());
