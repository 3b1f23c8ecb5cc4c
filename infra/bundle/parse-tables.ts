import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

const filter = /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/;

/**
 * Writes the language detector's table of a megabyte as JSON, which V8 parses in half the time and two thirds of the memory
 * that the same table takes as an object in a program.
 */
export const parseTables: Plugin = {
  name: "parse-tables",
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href);
      return { contents: `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))})` };
    });
  },
};
