import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CompanyFile, companyFiles, type EnvironmentValue, type FunctionPlan } from "../topology/model.ts";

/** Where Lambda unpacks what is deployed. */
export const fileOnLambda = (name: CompanyFile): string => `/var/task/${name}.json`;

/** Puts the company's files beside the bundle of each function that reads them, and takes away what none reads any more. */
export const writeFiles = async (
  outDir: string,
  functions: Record<string, Pick<FunctionPlan, "environment">>,
  contents: Readonly<Record<CompanyFile, object>>,
): Promise<void> => {
  await Promise.all(
    Object.entries(functions).flatMap(([functionName, { environment }]) =>
      companyFiles.map((name) => {
        const path = join(outDir, functionName, `${name}.json`);
        const isRead = Object.values(environment).some((value) => isFile(value, name));
        return isRead ? writeFile(path, JSON.stringify(contents[name])) : rm(path, { force: true });
      }),
    ),
  );
};

const isFile = (value: EnvironmentValue, name: CompanyFile): boolean =>
  typeof value === "object" && "file" in value && value.file === name;
