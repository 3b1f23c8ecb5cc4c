import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/** Gives what stands in for a module of a library, as source. */
type StandIn = (path: string) => Promise<string> | string;

/**
 * What libraries bring for other places than a function, and what stands in for it. By the end of a module's path, since none of it
 * has a name of its own.
 */
const standIns: readonly (readonly [RegExp, StandIn])[] = [
  // A client says its version to AWS. With it come its scripts, its dependencies and who wrote it.
  [/[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/, async (path) => `export default ${await versionIn(path)}`],
  // Hashes for a JavaScript that has none of its own: here node:crypto does it.
  [/[\\/]checksum[\\/]sha256[\\/]Sha256Js\.js$/, () => absentClass("Sha256Js", "node:crypto hashes")],
  [/[\\/]checksum[\\/]md5[\\/]Md5Js\.js$/, () => absentClass("Md5Js", "node:crypto hashes")],
  // A function has no home directory with a profile in it: the environment says all, as of its credentials.
  [
    /[\\/]node-config-provider[\\/]fromSharedConfigFiles\.js$/,
    () =>
      `export const fromSharedConfigFiles = () => () => Promise.reject(Object.assign(new Error("There are no profiles here"), { tryNextLink: true }))`,
  ],
  // Where AWS doesn't say in which region something runs, an EC2 machine asks its own metadata. Lambda always says.
  [
    /[\\/]regionConfig[\\/]getInstanceMetadataRegion\.js$/,
    () => "export const getInstanceMetadataRegion = async () => undefined",
  ],
  // A way to try again that AWS_RETRY_MODE would have to ask for.
  [
    /[\\/]util-retry[\\/]AdaptiveRetryStrategy\.js$/,
    () => absentClass("AdaptiveRetryStrategy", "functions try again in the standard way"),
  ],
  // All regions with their towns, each of which a partition's own pattern finds as well.
  [
    /[\\/]util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/,
    async (path) => `export const partitionsInfo = ${await partitionsIn(path)}`,
  ],
];

/**
 * What the SDK would load for an operation that streams events, of which functions call none: not when, but that it may, makes it
 * share parts with what loads at once, and brings zlib there.
 */
const STREAMS = /^@smithy\/core\/event-streams$/;

export const leaveOut: Plugin = {
  name: "leave-out",
  setup(build) {
    build.onResolve({ filter: STREAMS }, ({ path, kind }) =>
      kind === "dynamic-import" ? { path, namespace: "left-out" } : undefined,
    );
    build.onLoad({ filter: STREAMS, namespace: "left-out" }, () => ({
      contents: `throw new Error("This bundle streams no events (infra/bundle/leave-out.ts)")`,
    }));
    for (const [filter, standIn] of standIns) {
      build.onLoad({ filter }, async ({ path }) => ({ contents: await standIn(path), loader: "js" }));
    }
  },
};

const absentClass = (name: string, why: string): string =>
  `export class ${name} { constructor() { throw new Error("${name} isn't in this bundle: ${why}") } }`;

const versionIn = async (path: string): Promise<string> =>
  JSON.stringify({ version: JSON.parse(await readFile(path, "utf8")).version });

interface Partition {
  regionRegex: string;
  regions: Record<string, object>;
}

const partitionsIn = async (path: string): Promise<string> => {
  const { partitionsInfo } = await import(pathToFileURL(path).href);
  const partitions = partitionsInfo.partitions.map(({ regions, ...partition }: Partition) => {
    const others = Object.keys(regions).filter((region) => !new RegExp(partition.regionRegex).test(region));
    return { ...partition, regions: Object.fromEntries(others.map((region) => [region, {}])) };
  });
  return JSON.stringify({ ...partitionsInfo, partitions });
};
