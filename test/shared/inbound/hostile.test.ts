import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "./hostile-mails.ts";

const run = promisify(execFile);
const child = new URL("./read-mail-child.ts", import.meta.url).pathname;
/** Of the process with all that it loads and the mail itself, as a Lambda of that size would count it. */
const MOST_MB = 256;
const MOST_MS = 2000;

describe("a hostile mail", () => {
  it.each(Object.keys(HOSTILE))("is read in 2 s and 256 MB: %s", async (name) => {
    const { ms, mb, textBytes, attachments, parts, remarks } = JSON.parse(
      (await run(process.execPath, [child, name])).stdout,
    );
    expect(remarks).not.toContain("unreadable");
    expect(parts).toBeLessThanOrEqual(1001);
    expect(attachments).toBeLessThanOrEqual(200);
    expect(textBytes).toBeLessThanOrEqual(200 * 1024);
    expect({ ms: ms < MOST_MS || ms, mb: mb < MOST_MB || mb }).toEqual({ ms: true, mb: true });
  });
});
