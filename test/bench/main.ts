import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { runBacklog } from "./backlog/run-backlog.ts";
import { runClaims } from "./claims/run-claims.ts";
import { showClaims } from "./claims/show-claims.ts";
import { countRequests } from "./counts/count.ts";
import { describeMachine } from "./machine.ts";
import { readOptions } from "./options.ts";
import { showBacklog } from "./report/show-backlog.ts";
import { showCounts } from "./report/show-counts.ts";
import { compareWithFloor, nameOf, showStages } from "./report/show-stages.ts";
import { runStages } from "./run-stages.ts";
import { startBenchHost } from "./start-host.ts";

/** What a complaint costs, exactly, and how fast complaints go, beside the bare calls on the same machine. */
const bench = async () => {
  const options = readOptions();
  const { parts, out } = options;
  const machine = describeMachine();
  console.log(
    `Node ${machine.node}, ${machine.cores} cores (${machine.processor}), load ${machine.loadAverage.join(" ")}`,
  );

  const counts = parts.has("counts") ? await countOnFreshHost() : undefined;
  if (counts) console.log(showCounts(counts));

  const stages =
    parts.has("closed") || parts.has("open")
      ? await runStages(options, ({ side, shape, rate }) =>
          console.error(`  ${side.padEnd(5)} ${nameOf(shape)}: ${rate.toFixed(1)}/s`),
        )
      : [];
  if (stages.length > 0) console.log([showStages(stages), compareWithFloor(stages)].join("\n"));

  const backlog = parts.has("backlog") ? await runBacklog(options, (line) => console.error(`  ${line}`)) : undefined;
  if (backlog) console.log(showBacklog(backlog));

  const claims = parts.has("claims")
    ? await runClaims(options.claims, ({ agents, rate }) =>
        console.error(`  ${agents} agents: ${rate.toFixed(1)} complaints/s`),
      )
    : undefined;
  if (claims) console.log(showClaims(claims));

  writeFileSync(out, JSON.stringify({ machine, loadAfter: loadavg(), counts, stages, backlog, claims }, null, 2));
  console.log(`\nAll of it as JSON: ${out}`);
};

const countOnFreshHost = async () => {
  await using host = await startBenchHost();
  return await countRequests(host);
};

await bench();
