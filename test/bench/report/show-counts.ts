import type { CountedStep, Counts } from "../counts/count.ts";
import { total } from "../counts/usage.ts";
import { table } from "./table.ts";

const MOST_REQUESTS = 7;
const MOST_SENDS = 2;

const HEAD = ["AWS, per complaint", "DynamoDB", "RU", "WU", "index WU", "SQS", "Lambda", "mails"];

export const showCounts = ({ alone, average, withOrder, knownAddress, life, chat }: Counts): string => {
  const toQueued = [alone, average, withOrder, knownAddress];
  const holds = toQueued.every(
    ({ dynamodb, sqsSends }) => total(dynamodb) <= MOST_REQUESTS && total(sqsSends) <= MOST_SENDS,
  );
  return [
    table([["From POST to acknowledged and queued", ...HEAD.slice(1)], ...toQueued.map(row)]),
    `${holds ? "✔" : "✘"} at most ${MOST_REQUESTS} DynamoDB requests and ${MOST_SENDS} SQS sends: ${kinds(alone)}`,
    table([["A chat message", ...HEAD.slice(1)], ...chat.map(row)]),
    table([["A whole life", ...HEAD.slice(1)], ...life.map(row), row(sum("in all", life))]),
    `  ${kinds(sum("", life))}`,
    "  The sweep reads its 16 shards each minute whatever happens; one such run is in here.",
    "  RU, WU: DynamoDB's read and write units. Apart: " +
      `${list(sum("", life).apart)} (receives and deletes; an idle queue is polled every 20 s).`,
  ].join("\n");
};

const row = (step: CountedStep): string[] => [
  step.name,
  String(total(step.dynamodb)),
  String(step.readUnits),
  String(step.writeUnits),
  String(step.indexWriteUnits),
  String(total(step.sqsSends)),
  String(step.invocations),
  String(step.mails),
];

export const list = (requests: Record<string, number>): string =>
  Object.entries(requests)
    .map(([operation, count]) => `${count} ${operation}`)
    .join(", ");

const kinds = ({ dynamodb, sqsSends }: CountedStep): string => list({ ...dynamodb, ...sqsSends });

const sum = (name: string, steps: CountedStep[]): CountedStep => {
  const add = (pick: (step: CountedStep) => number) => steps.reduce((all, step) => all + pick(step), 0);
  const merge = (pick: (step: CountedStep) => Record<string, number>) => {
    const operations = new Set(steps.flatMap((step) => Object.keys(pick(step))));
    return Object.fromEntries(
      [...operations].map((operation) => [operation, add((step) => pick(step)[operation] ?? 0)]),
    );
  };
  return {
    name,
    dynamodb: merge((step) => step.dynamodb),
    sqsSends: merge((step) => step.sqsSends),
    apart: merge((step) => step.apart),
    readUnits: add((step) => step.readUnits),
    writeUnits: add((step) => step.writeUnits),
    indexWriteUnits: add((step) => step.indexWriteUnits),
    mails: add((step) => step.mails),
    batches: add((step) => step.batches),
    invocations: add((step) => step.invocations),
  };
};
