import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findHost } from "../../infra/local/host-file.ts";
import type { AddressId, IncidentId, Reference } from "../../shared/domain/ids.ts";
import { startHarshHost } from "../support/harsh-host.ts";
import { readTable } from "../support/table.ts";
import { NOBODY, settingsWith } from "./deployment.ts";
import { type Kept, pathOf } from "./kept.ts";
import { playStory } from "./play-story.ts";
import { readFiles, readItems } from "./stores.ts";
import { writeMessages } from "./write-messages.ts";

const { HEARD_RECORD: release = "" } = process.env;

/** For a release, once: `HEARD_RECORD=0.2.0 npx vitest run test/stored/record.test.ts`. */
test.skipIf(release === "")(
  "what this release stores is kept for those that come after it",
  async () => {
    const host = await startHarshHost(settingsWith(NOBODY));
    const story = await playStory(host);
    const stores = findHost(host.dataDir)?.environments["receive-form"] ?? {};
    // Returns once nothing changes any more.
    await readTable(host);
    const items = await readItems(stores);
    const address = items.find(({ pk }) => pk?.S?.startsWith("address#"));
    const messages = await writeMessages({
      reference: story.complaints.queued?.reference as Reference,
      ticket: 1,
      address: (address?.pk?.S ?? "").slice("address#".length) as AddressId,
      incident: story.incident as IncidentId,
    });
    const kept: Kept = { at: host.now(), story, messages, items, files: await readFiles(stores) };
    await host.stop();
    expect(kept.items.length).toBeGreaterThan(100);
    writeFileSync(pathOf(release), `${JSON.stringify(kept, null, 1)}\n`);
  },
  120_000,
);
