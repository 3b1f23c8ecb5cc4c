import type { FromPipeline } from "../domain/command.ts";
import type { PipelineCommand } from "../domain/decide-by-pipeline.ts";
import { commandId } from "../domain/ids.ts";

/** What the pipeline itself asks carries no id: it converges, so nobody has to recognise a repeated one. */
export const systemCommand = (request: FromPipeline): PipelineCommand => ({
  ...request,
  id: commandId(""),
  digest: "",
});
