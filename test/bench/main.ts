import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { runBacklog } from "./backlog/run-backlog.ts";
import { runClaims } from "./claims/run-claims.ts";
import { showClaims } from "./claims/show-claims.ts";
import { countRequests } from "./counts/count.ts";
import { describeMachine } from "./machine.ts";
import { type Options, readOptions } from "./options.ts";
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

  const rest = parts.has("rest") ? await priceRest(options) : undefined;

  const volume = parts.has("volume") ? await priceVolume(options) : undefined;

  const start = parts.has("start") ? await startFunctions(options) : undefined;

  const results = { machine, loadAfter: loadavg(), counts, stages, backlog, claims, rest, volume, start };
  writeFileSync(out, JSON.stringify(results, null, 2));
  console.log(`\nAll of it as JSON: ${out}`);
};

const countOnFreshHost = async () => {
  await using host = await startBenchHost();
  return await countRequests(host);
};

/** Loads the CDK, which the other parts do without. */
const priceRest = async ({ write }: Options) => {
  const [{ runRest }, { showRest }, { writeDocument }] = await Promise.all([
    import("./rest/run-rest.ts"),
    import("./rest/show-rest.ts"),
    import("./rest/write-document.ts"),
  ]);
  const rest = await runRest();
  console.log(showRest(rest));
  if (write) writeDocument(rest.bill);
  return rest;
};

const priceVolume = async ({ write }: Options) => {
  const [{ runVolume, showVolume }, { writeDocument }] = await Promise.all([
    import("./volume/run-volume.ts"),
    import("./volume/write-document.ts"),
  ]);
  const volume = await runVolume();
  console.log(showVolume(volume));
  if (write) writeDocument(volume.life, volume.rest);
  return volume;
};

const startFunctions = async ({ starts, write }: Options) => {
  const [{ runStart }, { showStart }, { writeDocument }] = await Promise.all([
    import("./start/run-start.ts"),
    import("./start/show-start.ts"),
    import("./start/write-document.ts"),
  ]);
  await using host = await startBenchHost();
  const started = await runStart(host, { starts }, (line) => console.error(`  ${line}`));
  console.log(showStart(started));
  if (write) writeDocument(started, describeMachine());
  return started;
};

await bench();
