import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readOrMakeFile } from "./write-file-whole.ts";

/** What a mail gateway shows at `POST /v1/inbound/email`; made on first use. */
export const openInboundSecret = (dataDir: string): Promise<string> =>
  readOrMakeFile(join(dataDir, "inbound-secret"), () => randomBytes(32).toString("base64url"));
