import type { Bill, BillLine } from "../../../infra/cost/bill.ts";
import { table } from "../report/table.ts";
import type { Rest } from "./run-rest.ts";

/** The most that rest may cost, US dollars a month without any free tier. */
export const MOST_USD = 10;

export const showRest = ({ bill, measured }: Rest): string =>
  [
    table([["A month in which nobody complains", "quantity", "unit", "$", "$ with free tiers"], ...rowsOf(bill)]),
    `${bill.usd < MOST_USD ? "✔" : "✘"} under ${MOST_USD} $ without any free tier`,
    table([
      ["One scheduled run at rest", "RU", "WU", "DynamoDB", "SQS", "CPU ms", "CPU ms to load", "log bytes"],
      ...measured.runs.map((run) => [
        run.name,
        ...[run.readUnits, run.writeUnits, run.tableRequests, run.sqsRequests].map((count) => String(round(count))),
        ...[run.cpuMs, run.startCpuMs, run.logBytes].map((amount) => amount.toFixed(0)),
      ]),
    ]),
  ].join("\n");

/** What costs something as Markdown, with the parts that each line is for; a part that costs nothing may come and go. */
export const documentRest = ({ lines, usd, usdWithFree }: Bill): string =>
  [
    "| | quantity | $ | $ with free tiers | for |",
    "|---|---:|---:|---:|---|",
    ...lines.filter(({ quantity }) => quantity > 0).map(documentLine),
    `| **together** | | **${usd.toFixed(2)}** | **${usdWithFree.toFixed(2)}** | |`,
  ].join("\n");

export const documentLine = (line: BillLine): string =>
  `| ${line.item} | ${quantityOf(line)} ${line.price.unit} | ${line.usd.toFixed(2)} | ${line.usdWithFree.toFixed(2)} | ${line.of.join(", ")} |`;

/** A line for nothing at all says nothing. */
const isThere = ({ quantity, of, isMeasured }: BillLine) => quantity > 0 || (of.length > 0 && !isMeasured);

const rowsOf = ({ lines, usd, usdWithFree }: Bill): string[][] => [
  ...lines
    .filter(isThere)
    .map((line) => [line.item, quantityOf(line), line.price.unit, line.usd.toFixed(2), line.usdWithFree.toFixed(2)]),
  ["together", "", "", usd.toFixed(2), usdWithFree.toFixed(2)],
];

const quantityOf = ({ quantity }: BillLine): string =>
  quantity > 0 && quantity < 0.001 ? "under 0.001" : round(quantity).toLocaleString("en-US");

const round = (amount: number): number => (amount < 100 ? Math.round(amount * 1_000) / 1_000 : Math.round(amount));
