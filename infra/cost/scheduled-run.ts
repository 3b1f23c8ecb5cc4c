/** What one run of a scheduled function takes on average while nobody complains. */
export interface ScheduledRun {
  name: string;
  readUnits: number;
  /** The table's and its indexes'. */
  writeUnits: number;
  tableRequests: number;
  sqsRequests: number;
  fileRequests: number;
  mails: number;
  /** On one whole core, ms. */
  cpuMs: number;
  /** The same, to load the function. */
  startCpuMs: number;
  /** To the table, in use at a time at most. */
  connections: number;
  /** With what Lambda wraps lines into. */
  logBytes: number;
  /** That its lines make in CloudWatch, by name. */
  metrics: string[];
}

export interface Measured {
  runs: ScheduledRun[];
  /** All items of a table in which nobody ever complained. */
  tableBytes: number;
}

/** Of memory, MB, at which Lambda gives a whole core. */
const WHOLE_CORE = 1_769;
/** Single-digit milliseconds each by AWS's word, and all as if one waited for the other. */
const MS_PER_REQUEST = 10;
/** A function that ran so lately is taken to be still loaded: AWS promises nothing, and keeps it longer than this. */
const STAYS_LOADED_SECONDS = 300;

interface Plan {
  memoryMb: number;
  everySeconds: number;
}

/** Billed milliseconds: what is measured here is no measure of Lambda's, so it is what it would be there at most. */
export const billedMs = (run: ScheduledRun, { memoryMb, everySeconds }: Plan): number => {
  const { cpuMs, startCpuMs, tableRequests, sqsRequests, fileRequests, mails } = run;
  const cpu = cpuMs + (everySeconds > STAYS_LOADED_SECONDS ? startCpuMs : 0);
  const waited = (tableRequests + sqsRequests + fileRequests + mails) * MS_PER_REQUEST;
  return Math.ceil(cpu * Math.max(1, WHOLE_CORE / memoryMb) + waited);
};
