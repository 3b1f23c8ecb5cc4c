import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { leaveOut } from "./leave-out.ts";
import { parseTables } from "./parse-tables.ts";
import { setApart } from "./set-apart.ts";
import { takeBuiltins } from "./take-builtins.ts";
import { withoutJsonSchema } from "./without-json-schema.ts";

const root = join(import.meta.dirname, "../..");

export const handlerOf = (room: string): string => join(root, "functions", room, "handler.ts");

/** Which writes JSON Schema while it starts. */
const DESCRIBING = "describe-api";

/** How a room becomes what Lambda loads: as little as can be, and what most calls don't need in parts beside it. */
export const roomOptions = (room: string, outDir: string) =>
  ({
    absWorkingDir: root,
    entryPoints: [{ in: handlerOf(room), out: "index" }],
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    charset: "utf8",
    legalComments: "none",
    alias: {
      "@aws-sdk/credential-provider-node": join(import.meta.dirname, "environment-credentials.ts"),
      "@aws-sdk/endpoint-cache": join(import.meta.dirname, "endpoint-cache.ts"),
    },
    plugins: [leaveOut, setApart, takeBuiltins, parseTables, ...(room === DESCRIBING ? [] : [withoutJsonSchema])],
    metafile: true,
    logLevel: "warning",
  }) satisfies BuildOptions;
