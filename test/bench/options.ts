import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** `backlog` takes an hour with its usual size, `claims` minutes, `rest` and `volume` most of one and `start` several, so they run only where they are asked for. */
const USUAL = ["counts", "closed", "open", "floor"] as const;
const PARTS = [...USUAL, "backlog", "claims", "rest", "volume", "start"] as const;
type Part = (typeof PARTS)[number];

export interface Options {
  /** Of each stage, and of the warm-up before all of them. */
  seconds: number;
  warmUp: number;
  /** Closed loop: how many customers post at once, each after the answer to their last. */
  concurrency: number[];
  /** Open loop: complaints a second, whatever the answers do. */
  rate: number;
  /** Pairs of floor and ours at each concurrency. */
  rounds: number;
  /** Complaints that fall due at once. */
  due: number;
  /** Complaints that agents claim at each number of agents. */
  claims: number;
  /** Fresh processes in which each function starts, as it is and as it would be by default. */
  starts: number;
  /** For how long they are watched being worked off. */
  minutes: number;
  parts: Set<Part>;
  /** Whether what rest or a month of complaints costs, or how functions start, goes into its document. */
  write: boolean;
  /** Where the results go as JSON. */
  out: string;
}

/** `--short` is for CI: everything once, a few seconds each, which shows that it works and not how fast. */
export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string" },
      "warm-up": { type: "string" },
      concurrency: { type: "string", default: "1,8,32" },
      rate: { type: "string", default: "30" },
      rounds: { type: "string" },
      due: { type: "string" },
      claims: { type: "string" },
      starts: { type: "string" },
      minutes: { type: "string", default: "90" },
      only: { type: "string", default: USUAL.join(",") },
      out: { type: "string", default: join(tmpdir(), "heard-bench.json") },
      short: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const number = (name: string, value: string) => {
    if (Number(value) > 0) return Number(value);
    throw new Error(`--${name} is "${value}", but must be a number above 0`);
  };
  const { short } = values;
  return {
    seconds: number("seconds", values.seconds ?? (short ? "3" : "20")),
    warmUp: number("warm-up", values["warm-up"] ?? (short ? "2" : "5")),
    concurrency: values.concurrency.split(",").map((value) => number("concurrency", value)),
    rate: number("rate", values.rate),
    rounds: number("rounds", values.rounds ?? (short ? "1" : "3")),
    due: number("due", values.due ?? (short ? "400" : "100000")),
    claims: number("claims", values.claims ?? (short ? "60" : "1000")),
    starts: number("starts", values.starts ?? (short ? "1" : "20")),
    minutes: number("minutes", values.minutes),
    parts: new Set(values.only.split(",").map(partOf)),
    write: values.write,
    out: values.out,
  };
};

const partOf = (name: string): Part => {
  const part = PARTS.find((known) => known === name);
  if (part !== undefined) return part;
  throw new Error(`--only names "${name}", but the parts are ${PARTS.join(", ")}`);
};
