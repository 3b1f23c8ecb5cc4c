import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { generate } from "orval";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

/** Generates a client into a folder of its own; it calls the server that the document names. */
export const generateClient = async (document: unknown): Promise<string> => {
  const folder = join(root, "dist", `typed-client-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "openapi.json"), JSON.stringify(document));
  await generate({
    input: join(folder, "openapi.json"),
    output: {
      target: join(folder, "client.ts"),
      client: "fetch",
      baseUrl: { getBaseUrlFromSpecification: true },
      headers: true,
    },
  });
  return folder;
};

/** What the compiler says of a program beside the client; empty where it has nothing against it. */
export const compile = async (folder: string, program: string): Promise<string> => {
  const file = join(folder, "use.ts");
  await writeFile(file, program);
  const options = ["--ignoreConfig", "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck"];
  const target = ["--target", "es2024", "--lib", "es2024,dom", "--module", "nodenext", "--allowImportingTsExtensions"];
  try {
    await run(join(root, "node_modules/.bin/tsc"), [...options, ...target, file]);
    return "";
  } catch (error) {
    return String(Object(error).stdout ?? error);
  }
};
