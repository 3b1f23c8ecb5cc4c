import * as z from "zod";

/** CloudWatch's embedded metric format: a line that makes metrics of its own, and is billed for each of them. */
const embedded = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

/** Each by what makes it another metric in CloudWatch's eyes. */
export const readMetrics = (line: string): string[] => {
  if (!line.includes('"_aws"')) return [];
  const values = embedded.parse(JSON.parse(line));
  return values._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((set) => {
      const dimensions = set.map((name) => String(values[name]));
      return Metrics.map(({ Name }) => [Namespace, ...dimensions, Name].join("/"));
    }),
  );
};
