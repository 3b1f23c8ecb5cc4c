import { billAtVolume } from "../../../infra/cost/at-volume.ts";
import type { BillLine } from "../../../infra/cost/bill.ts";
import type { Charge } from "../../../infra/cost/charges.ts";
import { helpDesks, seatsUsd } from "../../../infra/cost/help-desks.ts";
import type { OneLife } from "../../../infra/cost/one-life.ts";
import { agentsFor, callUsd, options } from "../../../infra/cost/options-at-volume.ts";

/** Complaints a month. */
export const VOLUMES = [1_000, 100_000, 10_000_000] as const;
const HEAD = VOLUMES.map((complaints) => complaints.toLocaleString("en-US"));

/** Each table as Markdown, by the name of its place in the document. */
export const documentVolume = (life: OneLife, rest: readonly Charge[]): Record<string, string> => ({
  bill: billTable(life, rest),
  options: optionsTable(life),
  desks: desksTable(life, rest),
  units: unitsTable(life),
});

export const billsOf = (life: OneLife, rest: readonly Charge[]) =>
  VOLUMES.map((complaints) => billAtVolume(life, complaints, rest));

const billTable = (life: OneLife, rest: readonly Charge[]): string => {
  const bills = billsOf(life, rest);
  const [few] = bills;
  const itemised = (few?.lines ?? []).flatMap((line, place) =>
    place < rest.length || line.quantity === 0 ? [] : [place],
  );
  const atRest = bills.map(({ lines }) => lines.slice(0, rest.length).reduce((sum, { usd }) => sum + usd, 0));
  return tableOf(
    ["", "of 1,000 complaints", "price, $", ...HEAD.map((head) => `${head}, $`)],
    ["", ":", ":", ":", ":", ":"],
    [
      ...itemised.map((place) => {
        const lines = bills.flatMap(({ lines }) => lines[place] ?? []);
        const [line] = lines;
        return line === undefined
          ? []
          : [line.item, quantityOf(line), priceOf(line), ...lines.map(({ usd }) => money(usd))];
      }),
      ["[Rest](cost-at-rest.md)", "", "", ...atRest.map(money)],
      ["**together**", "", "", ...bills.map(({ usd }) => `**${money(usd)}**`)],
      ["**with free tiers**", "", "", ...bills.map(({ usdWithFree }) => `**${money(usdWithFree)}**`)],
      ["a complaint, $", "", "", ...bills.map(({ usd }, place) => (usd / (VOLUMES[place] ?? 1)).toFixed(5))],
    ],
  );
};

const optionsTable = (life: OneLife): string =>
  tableOf(
    ["on top, without free tiers", ...HEAD.map((head) => `${head}, $`)],
    ["", ":", ":", ":"],
    [
      ...options.map(({ item, usd }) => [item, ...VOLUMES.map((complaints) => money(usd(life, complaints)))]),
      ["A million calls more, of whatever reads a page or a list", ...VOLUMES.map(() => money(1e6 * callUsd()))],
    ],
  );

const desksTable = (life: OneLife, rest: readonly Charge[]): string =>
  tableOf(
    ["", "a seat, $", ...HEAD.map((head) => `${head}, $`), "page, as it was on"],
    ["", ":", ":", ":", ":", ""],
    [
      ["seats", "", ...VOLUMES.map((complaints) => agentsFor(complaints).toLocaleString("en-US")), ""],
      ...helpDesks.map((desk) => [
        desk.plan,
        String(desk.usd),
        ...VOLUMES.map((complaints) => money(seatsUsd(desk, complaints))),
        `[${desk.read}](${desk.page})`,
      ]),
      ["**Heard**, which has no seats", "", ...billsOf(life, rest).map(({ usd }) => `**${money(usd)}**`), "above"],
    ],
  );

const UNITS: readonly [keyof Omit<OneLife, "metrics">, string][] = [
  ["calls", "calls of the HTTP API"],
  ["invocations", "runs of functions"],
  ["functions", "functions that have a part in it"],
  ["cpuMs", "ms of CPU time on one whole core"],
  ["startCpuMs", "ms of it to load the function that takes longest"],
  ["tableRequests", "requests to DynamoDB"],
  ["readUnits", "read units"],
  ["writeUnits", "write units, with those of indexes"],
  ["sqsRequests", "sends, receives and deletes of SQS"],
  ["fileRequests", "requests to S3"],
  ["mails", "mails"],
  ["mailBytes", "bytes of all its mails"],
  ["logBytes", "bytes of functions' own lines in logs"],
  ["keptBytes", "bytes that stay in the table and its indexes"],
  ["rowBytes", "bytes of that from which figures are counted"],
];

const unitsTable = (life: OneLife): string =>
  tableOf(
    ["one complaint's life", ""],
    [":", ""],
    [
      ...UNITS.map(([unit, name]) => [life[unit].toLocaleString("en-US"), name]),
      [String(life.metrics.length), `metrics: ${life.metrics.map((name) => name.replace("Heard/", "")).join(", ")}`],
    ],
  );

const tableOf = (head: string[], sides: string[], rows: string[][]): string =>
  [rowOf(head), `|${sides.map((side) => `---${side}|`).join("")}`, ...rows.map(rowOf)].join("\n");

const rowOf = (cells: string[]): string => `${cells.map((cell) => (cell === "" ? "| " : `| ${cell} `)).join("")}|`;

export const money = (usd: number): string => {
  const digits = usd < 1_000 ? 2 : 0;
  return usd.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const quantityOf = ({ quantity, price: { unit } }: BillLine): string => {
  const amount = quantity < 100 ? Math.round(quantity * 1_000) / 1_000 : Math.round(quantity);
  return `${amount.toLocaleString("en-US")} ${unit}`;
};

const priceOf = ({ price: { usd, per } }: BillLine): string =>
  per === 1 ? String(usd) : `${usd} for ${per === 1_000_000 ? "a million" : per.toLocaleString("en-US")}`;
