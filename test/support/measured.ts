import * as z from "zod";

/** CloudWatch's embedded metric format, as strictly as its schema has it for what we write. */
const lineSchema = z
  .looseObject({
    _aws: z.strictObject({
      Timestamp: z.int().positive(),
      CloudWatchMetrics: z.tuple([
        z.strictObject({
          Namespace: z.literal("Heard"),
          Dimensions: z.array(z.array(z.string()).min(1).max(30)).min(1),
          Metrics: z
            .array(z.strictObject({ Name: z.string(), Unit: z.enum(["Count", "Milliseconds", "Seconds"]) }))
            .min(1),
        }),
      ]),
    }),
  })
  .superRefine((line, context) => {
    const [{ Dimensions, Metrics }] = line._aws.CloudWatchMetrics;
    const named = [...Dimensions.flat(), ...Metrics.map(({ Name }) => Name)];
    const there = Object.keys(line).filter((key) => key !== "_aws");
    const isExact = there.every((key) => named.includes(key)) && named.every((key) => there.includes(key));
    if (!isExact) context.addIssue({ code: "custom", message: `has ${there.join()} and names ${named.join()}` });
    for (const { Name } of Metrics) {
      if (typeof line[Name] !== "number") context.addIssue({ code: "custom", message: `${Name} is no number` });
    }
  });

export interface Measured {
  at: number;
  dimensions: string[][];
  of: Record<string, string>;
  values: Record<string, number>;
  units: Record<string, string>;
}

/** What lines of a log measure. Throws on one that CloudWatch would not take, or that says more than it measures. */
export const measuredIn = (text: string): Measured[] =>
  text
    .split("\n")
    .filter((line) => line.includes('"_aws"'))
    .map((line) => {
      const { _aws: about, ...fields } = lineSchema.parse(JSON.parse(line));
      const [{ Dimensions: dimensions, Metrics }] = about.CloudWatchMetrics;
      const entries = Object.entries(fields);
      return {
        at: about.Timestamp,
        dimensions,
        of: Object.fromEntries(entries.filter(([, value]) => typeof value === "string")) as Record<string, string>,
        values: Object.fromEntries(entries.filter(([, value]) => typeof value === "number")) as Record<string, number>,
        units: Object.fromEntries(Metrics.map(({ Name, Unit }) => [Name, Unit])),
      };
    });

/** Runs something and gives what it wrote past the console. */
export const measuring = async (work: () => unknown): Promise<Measured[]> => {
  const { write } = process.stdout;
  let text = "";
  process.stdout.write = ((chunk: string | Uint8Array) => {
    text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  }) as typeof write;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return measuredIn(text);
};
