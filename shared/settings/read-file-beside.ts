import { readFileSync } from "node:fs";
import { wrongEnvironment } from "./wrong-environment.ts";

/** What is in the JSON file that the host puts beside a function and names in that variable. What is wrong with it may be a secret. */
export const readFileBeside = <Content>(variable: string, file: string): Content => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const fault = error instanceof SyntaxError ? `no JSON in ${file}` : (error as Error).message;
    throw wrongEnvironment([`${variable}: ${fault}`]);
  }
};
