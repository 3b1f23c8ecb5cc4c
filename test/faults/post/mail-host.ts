import { openInboundSecret } from "../../../infra/local/inbound-secret.ts";
import { freePort, type LocalHost, newDataDir, startLocalHost } from "../pipeline/local-host.ts";

/** A host in a process of its own with its doors for mail, which are the same after it was started again. */
export interface MailHost extends LocalHost {
  smtpPort: number;
  inboundSecret: string;
  /** On the same data, after it was ended. */
  restart(): Promise<MailHost>;
}

export const startMailHost = async (harsh = false): Promise<MailHost> => {
  const [dataDir, port, smtpPort] = [newDataDir(), await freePort(), await freePort()];
  const inboundSecret = await openInboundSecret(dataDir);
  const start = async (): Promise<MailHost> => {
    const host = await startLocalHost({ dataDir, port, harsh, environment: { SMTP_PORT: String(smtpPort) } });
    return { ...host, smtpPort, inboundSecret, restart: start };
  };
  return start();
};
