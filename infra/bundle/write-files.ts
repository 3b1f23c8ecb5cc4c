import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { companyFiles, type EnvironmentValue, type FileName, type FunctionPlan } from "../topology/model.ts";

/** Where Lambda unpacks what is deployed. */
export const fileOnLambda = (name: FileName): string => `/var/task/${name}.json`;

const fileNames: readonly FileName[] = [...companyFiles, "chat-box"];

/** Puts files beside the bundle of each function that reads them, and takes away what none reads any more. */
export const writeFiles = async (
  outDir: string,
  functions: Record<string, Pick<FunctionPlan, "environment">>,
  contents: Readonly<Record<FileName, object | string>>,
): Promise<void> => {
  await Promise.all(
    Object.entries(functions).flatMap(([functionName, { environment }]) =>
      fileNames.map((name) => {
        const path = join(outDir, functionName, `${name}.json`);
        const isRead = reads({ environment }, name);
        return isRead ? writeFile(path, JSON.stringify(contents[name])) : rm(path, { force: true });
      }),
    ),
  );
};

export const reads = ({ environment }: Pick<FunctionPlan, "environment">, name: FileName): boolean =>
  Object.values(environment).some((value) => isFile(value, name));

const isFile = (value: EnvironmentValue, name: FileName): boolean =>
  typeof value === "object" && "file" in value && value.file === name;
