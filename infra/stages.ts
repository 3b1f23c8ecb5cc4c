import * as z from "zod";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list replaces a list: half of one and half of another would be nobody's. */
const merge = (under: unknown, over: unknown): unknown => {
  if (!isObject(under) || !isObject(over)) return over;
  const names = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries(
    [...names].map((name) => [name, Object.hasOwn(over, name) ? merge(under[name], over[name]) : under[name]]),
  );
};

export const stageName = z.string().regex(/^[a-z][a-z0-9-]{0,15}$/, "must be lower-case letters, digits and hyphens");

/** What each stage has of its own. Whether it is right is known when it is merged. */
export const stages = z.record(
  stageName,
  z.looseObject({ stage: z.never("is the name under `stages`").exactOptional() }),
);

/** As the command line names it: `npx cdk deploy -c stage=prod`. */
export const atStage = (heard: unknown, stage: unknown): unknown =>
  stage === undefined || !isObject(heard) ? heard : { ...heard, stage };

/** What the stage has of its own, if anything, and the whole with that over the rest. */
export const ofStage = (written: Record<string, unknown>): { own: unknown; whole: Record<string, unknown> } => {
  const { stage = "dev", stages: all } = written;
  const own = isObject(all) && typeof stage === "string" && Object.hasOwn(all, stage) ? all[stage] : undefined;
  return { own, whole: isObject(own) ? { ...(merge(written, own) as Record<string, unknown>), stage } : written };
};
