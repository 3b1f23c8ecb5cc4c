/**
 * US dollars in us-east-1, before tax, from AWS's public price lists as they were known in November 2026; docs/cost-at-rest.md
 * and docs/cost.md name the pages. Other regions take up to a fifth more. Only first tiers.
 */
export interface Price {
  usd: number;
  /** For so many units. */
  per: number;
  unit: string;
  /** Units that each account has free in each month, for ever: not those of its first year. */
  free: number;
  /** Where another price begins, if a month of complaints could get that far. */
  upTo?: number;
}

const MILLION = 1_000_000;

export const prices = {
  alarm: { usd: 0.1, per: 1, unit: "alarm metrics", free: 10 },
  customMetric: { usd: 0.3, per: 1, unit: "metrics", free: 10 },
  logIn: { usd: 0.5, per: 1, unit: "GB", free: 5, upTo: 10_000 },
  /** Its free tier is one with what is taken in, and not counted twice. */
  logKept: { usd: 0.03, per: 1, unit: "GB-months", free: 0 },
  sqsRequest: { usd: 0.4, per: MILLION, unit: "requests", free: MILLION },
  schedulerRun: { usd: 1, per: MILLION, unit: "runs", free: 14 * MILLION },
  lambdaRequest: { usd: 0.2, per: MILLION, unit: "requests", free: MILLION },
  lambdaTime: { usd: 0.000_013_333_4, per: 1, unit: "GB-s on arm64", free: 400_000, upTo: 7_500 * MILLION },
  /** Each with up to 50 metrics in it. */
  dashboard: { usd: 3, per: 1, unit: "dashboards", free: 3 },
  /** On demand: the free tier of units is for provisioned tables alone. */
  tableRead: { usd: 0.125, per: MILLION, unit: "read units", free: 0 },
  tableWrite: { usd: 0.625, per: MILLION, unit: "write units", free: 0 },
  tableKept: { usd: 0.25, per: 1, unit: "GB-months", free: 25 },
  tableRestore: { usd: 0.2, per: 1, unit: "GB-months", free: 0 },
  keyRequest: { usd: 0.03, per: 10_000, unit: "requests", free: 20_000 },
  secret: { usd: 0.4, per: 1, unit: "kept", free: 0 },
  /** As if each were the dearest, to put. */
  fileRequest: { usd: 0.005, per: 1_000, unit: "requests", free: 0 },
  /** A la carte, which accounts have that sent mail before June 2025 or chose it. */
  mail: { usd: 0.1, per: 1_000, unit: "mails", free: 0 },
  /** The plan in which newer accounts begin: its first ten million mails, and the ninety million after them. */
  mailOfPlan: { usd: 0.16, per: 1_000, unit: "mails", free: 0 },
  moreMailOfPlan: { usd: 0.14, per: 1_000, unit: "mails", free: 0, upTo: 90 * MILLION },
  /** Taken in, and beside it each 256 KB of it. */
  mailIn: { usd: 0.1, per: 1_000, unit: "mails", free: 0 },
  mailInChunk: { usd: 0.09, per: 1_000, unit: "chunks", free: 0 },
  httpCall: { usd: 1, per: MILLION, unit: "calls", free: 0, upTo: 300 * MILLION },
  /** Of a chat, either way and up to 32 KB; and each minute of each connection. */
  chatFrame: { usd: 1, per: MILLION, unit: "frames", free: 0, upTo: 1_000 * MILLION },
  chatMinute: { usd: 0.25, per: MILLION, unit: "minutes", free: 0 },
  /** Published; into queues they are delivered for nothing. */
  notification: { usd: 0.5, per: MILLION, unit: "notifications", free: MILLION },
  dataOut: { usd: 0.09, per: 1, unit: "GB", free: 100, upTo: 10_000 },
  fileKept: { usd: 0.023, per: 1, unit: "GB-months", free: 0, upTo: 50_000 },
  /** A company's own; its first two yearly rotations cost as much again each. */
  keyKept: { usd: 1, per: 1, unit: "keys", free: 0 },
  wall: { usd: 5, per: 1, unit: "web ACLs", free: 0 },
  wallRule: { usd: 1, per: 1, unit: "rules", free: 0 },
  wallCall: { usd: 0.6, per: MILLION, unit: "calls", free: 0 },
  edgeCall: { usd: 1, per: MILLION, unit: "calls", free: 10 * MILLION },
} as const satisfies Record<string, Price>;
