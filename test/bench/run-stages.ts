import { type Floor, startFloor } from "./floor/start-floor.ts";
import { createBodies } from "./load/bodies.ts";
import { runStage, type Shape, type Side, type Stage } from "./load/run-stage.ts";
import { openMailbox } from "./mailbox.ts";
import type { Options } from "./options.ts";
import { startBenchHost } from "./start-host.ts";

const WARM_UP_CONCURRENCY = 8;

/** Everything under load on one host: ours and the floor in turn, and in changed order, so that noise meets both alike. */
export const runStages = async (options: Options, onStage: (stage: Stage) => void): Promise<Stage[]> => {
  const { parts, seconds, warmUp, rate } = options;
  await using host = await startBenchHost();
  using floor = parts.has("floor") ? await startFloor(host) : undefined;
  const mailbox = openMailbox(host);
  const next = createBodies();
  const stages: Stage[] = [];
  const run = (side: Side, shape: Shape, seconds: number) => {
    const { url } = side === "ours" ? host : (floor as Floor);
    const load = { url: `${url}/v1/complaints`, seconds, next };
    return runStage({ side, shape, load, mailbox, hostUrl: host.url });
  };
  const runBoth = async (shape: Shape, round: number) => {
    const sides: Side[] = round % 2 === 0 ? ["floor", "ours"] : ["ours", "floor"];
    for (const side of sides) {
      if (side === "floor" && floor === undefined) continue;
      const stage = await run(side, shape, seconds);
      onStage(stage);
      stages.push(stage);
    }
  };

  const warm: Shape = { kind: "closed", concurrency: WARM_UP_CONCURRENCY };
  if (floor !== undefined) await run("floor", warm, warmUp);
  await run("ours", warm, warmUp);
  if (parts.has("closed")) {
    for (const concurrency of options.concurrency) {
      for (let round = 0; round < options.rounds; round += 1) await runBoth({ kind: "closed", concurrency }, round);
    }
  }
  if (parts.has("open")) await runBoth({ kind: "open", rate }, 0);
  return stages;
};
