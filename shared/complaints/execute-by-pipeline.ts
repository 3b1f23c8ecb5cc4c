import { decideByPipeline, type PipelineCommand } from "../domain/decide-by-pipeline.ts";
import type { Reference } from "../domain/ids.ts";
import type { Executed, Execution, Options, Refused } from "./execution.ts";
import { tryAgain } from "./try-again.ts";
import { writeDecision } from "./write-decision.ts";

const SYSTEM = { kind: "system" } as const;

/** As `execute`, of what the pipeline asks by itself. */
export const executeByPipeline = (
  execution: Execution,
  reference: Reference,
  command: PipelineCommand,
  options: Options = {},
): Promise<Executed | Refused> =>
  tryAgain(execution, reference, options, (loaded) =>
    writeDecision(execution, loaded, SYSTEM, (context) => decideByPipeline(loaded?.complaint, command, context)),
  );
