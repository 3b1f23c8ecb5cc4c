import { startHost } from "./host.ts";
import { readDataDir, readProjectConfig } from "./project.ts";
import { readPort } from "./read-port.ts";
import { runUntilStopped } from "./run-until-stopped.ts";

const harsh = process.env.HEARD_HARSH === "1";

await runUntilStopped(
  () =>
    startHost({
      dataDir: readDataDir(),
      port: readPort("PORT"),
      smtpPort: readPort("SMTP_PORT"),
      harsh,
      config: readProjectConfig(),
    }),
  harsh,
);
