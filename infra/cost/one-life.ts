import * as z from "zod";

const count = z.number().nonnegative();

/** What one complaint takes from the form to "yes, it is fixed", as the bench counts and weighs it. */
export const oneLife = z.strictObject({
  /** Of the HTTP API. */
  calls: count,
  invocations: count,
  /** Functions that have a part in it. */
  functions: count,
  /** On one whole core, ms, of all runs together. */
  cpuMs: count,
  /** The same, to load whichever of the functions takes longest. */
  startCpuMs: count,
  tableRequests: count,
  readUnits: count,
  /** The table's and its indexes'. */
  writeUnits: count,
  /** Sends, receives and deletes. */
  sqsRequests: count,
  fileRequests: count,
  mails: count,
  /** Of all its mails, as they went out. */
  mailBytes: count,
  /** Of functions' own lines, with what Lambda wraps them into. */
  logBytes: count,
  /** What is left of it in the table and its indexes, as it is billed by the month. */
  keptBytes: count,
  /** Of that the rows that figures are counted from. */
  rowBytes: count,
  /** That its lines make in CloudWatch, without the stage's name. */
  metrics: z.array(z.string()),
});
export type OneLife = z.output<typeof oneLife>;
