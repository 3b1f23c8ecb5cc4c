import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** The chat box as one script for browsers: what `GET /v1/chat.js` answers. The same sources give the same bytes. */
export const buildChatBox = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "functions/chat-box/box/main.ts")],
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (!script) throw new Error("The chat box was not built");
  return script.text;
};
