import { total } from "../counts/usage.ts";
import { table } from "../report/table.ts";
import type { Claims } from "./run-claims.ts";

export const showClaims = ({ stages, alone }: Claims): string =>
  [
    table([
      ["Agents who claim, look and resolve", "complaints", "n/s", "claim p50", "p95", "p99"],
      ...stages.map(({ agents, claims, rate, claim: { p50, p95, p99 } }) => [
        `${agents} at once`,
        ...[claims, rate.toFixed(1), p50, p95, p99].map(String),
      ]),
    ]),
    table([
      ["AWS, of one complaint", "DynamoDB", "RU", "WU", "index WU", "SQS sends", "receives and deletes"],
      ...alone.map(({ name, count }) => [
        name,
        ...[total(count.dynamodb), count.readUnits, count.writeUnits, count.indexWriteUnits].map(String),
        String(total(count.sqsSends)),
        String(total(count.apart)),
      ]),
    ]),
  ].join("\n");
