import { FLOOR_IS } from "../floor/start-floor.ts";
import { median } from "../load/quantiles.ts";
import type { Shape, Stage } from "../load/run-stage.ts";
import { list } from "./show-counts.ts";
import { table } from "./table.ts";

const HEAD = ["", "n/s", "POST p50", "p95", "p99", "ack p50", "p95", "p99", "left", "drain ms", "lost", "twice"];
/** Of the floor's rate, at this concurrency. */
const LEAST_RATIO = 0.75;
const JUDGED_AT = 8;

export const nameOf = (shape: Shape): string =>
  shape.kind === "closed" ? `closed loop, ${shape.concurrency} at once` : `open loop, ${shape.rate}/s`;

export const showStages = (stages: Stage[]): string =>
  [
    table([HEAD, ...stages.map(row)]),
    "  Latencies in ms; ack: from POST to the mail endpoint; left: acknowledgements to come halfway → at the end.",
    table([["CPU ms per complaint (MB at the end)", ...processNames(stages), "all"], ...stages.map(use)]),
  ].join("\n");

const row = (stage: Stage): string[] => [
  `${stage.side.padEnd(5)} ${nameOf(stage.shape)}`,
  stage.rate.toFixed(1),
  ...[stage.post, stage.acknowledgement].flatMap(({ p50, p95, p99 }) => [p50, p95, p99].map(String)),
  `${stage.outstandingHalfway} → ${stage.outstandingAtEnd}`,
  stage.drainMs.toFixed(0),
  String(stage.missing + stage.refused),
  String(stage.twice),
];

const processNames = (stages: Stage[]): string[] => [
  ...new Set(stages.flatMap((stage) => Object.keys(stage.processes))),
];

const use = (stage: Stage, _: number, stages: Stage[]): string[] => {
  return [
    `${stage.side.padEnd(5)} ${nameOf(stage.shape)}`,
    ...processNames(stages).map((name) => {
      const { cpuMs = 0, rssMb = 0 } = stage.processes[name] ?? {};
      return `${cpuMs} (${rssMb})`;
    }),
    cpuOf(stage).toFixed(2),
  ];
};

/** CPU ms per complaint of all but the load: what is left of a rate when the machine is busy with something else. */
const cpuOf = ({ processes }: Stage): number =>
  Object.entries(processes).reduce((sum, [name, { cpuMs }]) => (name === "load" ? sum : sum + cpuMs), 0);

/** Ours over the floor, pair by pair: what the machine does otherwise meets both. */
export const compareWithFloor = (stages: Stage[]): string => {
  const shapes = new Map(stages.map(({ shape }) => [nameOf(shape), shape]));
  const rows = [...shapes].flatMap(([name, shape]) => {
    const of = (side: Stage["side"]) => stages.filter((stage) => stage.side === side && nameOf(stage.shape) === name);
    const [ours, floor] = [of("ours"), of("floor")];
    const ratios = ours.flatMap(({ rate }, pair) => (floor[pair] ? [rate / floor[pair].rate] : []));
    if (ratios.length === 0) return [];
    const middle = median(ratios);
    const judged = shape.kind === "closed" && shape.concurrency === JUDGED_AT;
    const verdict = judged ? `${middle >= LEAST_RATIO ? "✔" : "✘"} at least ${LEAST_RATIO}` : "";
    const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    const byCpu = median(ours.flatMap((stage, pair) => (floor[pair] ? [cpuOf(floor[pair]) / cpuOf(stage)] : [])));
    return [[name, middle.toFixed(2), range, String(ratios.length), byCpu.toFixed(2), verdict]];
  });
  if (rows.length === 0) return "";
  return [
    table([["Rate, ours / floor", "median", "range", "pairs", "by CPU", ""], ...rows]),
    ...FLOOR_IS.map((line) => `  ${line}`),
    ...(["ours", "floor"] as const).map((side) => `  ${side.padEnd(5)} ${callsOf(stages, side)}`),
  ].join("\n");
};

const callsOf = (stages: Stage[], side: Stage["side"]): string => {
  const stage = stages.findLast((one) => one.side === side);
  if (stage === undefined) return "";
  const { dynamodb, sqsSends, mails, readUnits, writeUnits, indexWriteUnits, apart } = stage.requests;
  const units = `${readUnits} RU, ${writeUnits} WU, ${indexWriteUnits} index WU`;
  return `${list({ ...dynamodb, ...sqsSends, mail: mails })}; ${units}; apart: ${list(apart)}`;
};
