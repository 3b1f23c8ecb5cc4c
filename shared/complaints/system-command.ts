import type { Command, FromPipeline } from "../domain/command.ts";
import { commandId } from "../domain/ids.ts";

/** What the pipeline itself asks carries no id: it converges, so nobody has to recognise a repeated one. */
export const systemCommand = (request: FromPipeline): Command => ({ ...request, id: commandId(""), digest: "" });
