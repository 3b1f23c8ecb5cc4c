import type { AwsSettings } from "../aws-settings.ts";

/** Of a secret by its name in the topology; `undefined` where the current one will do. */
export const versionOf = (versions: AwsSettings["secretVersions"], secret: string): string | undefined =>
  Object.entries(versions).find(([name]) => name === secret)?.[1];
