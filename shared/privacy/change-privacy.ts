import { type CustomerId, writeId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { LoadedPrivacy, Privacy, PrivacyStore } from "../storage/privacy-store.ts";

export interface Changing {
  privacies: Pick<PrivacyStore, "load" | "save">;
  newId: () => string;
  now: () => Instant;
}

const ATTEMPTS = 10;
const DAY = 86_400_000;
/** What was done is known for so long. */
const KNOWN_FOR = 400 * DAY;

/** Decides anew where somebody else was faster. `change` gives what it got where nothing is to be done. */
export const changePrivacy = async (
  dependencies: Changing,
  customer: CustomerId,
  change: (privacy: Privacy) => Privacy,
): Promise<Privacy> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { privacy, version } = await dependencies.privacies.load(customer);
    const changed = change(privacy);
    if (changed === privacy) return privacy;
    if ((await savePrivacy(dependencies, changed, version, dependencies.now())) !== undefined) return changed;
  }
  throw new Error(`${ATTEMPTS} attempts at a customer's privacy met other writers`);
};

/** `due`: when an erasure under way is looked at again. Gives what is stored then; `undefined` where somebody else was faster. */
export const savePrivacy = async (
  { privacies, newId, now }: Changing,
  privacy: Privacy,
  before: number | undefined,
  due: Instant,
): Promise<LoadedPrivacy | undefined> => {
  const { hold, erasure } = privacy;
  const isUnderWay = erasure !== undefined && erasure.doneAt === undefined;
  const written = await privacies.save(privacy, before, {
    writeId: writeId(newId()),
    ...(isUnderWay ? { due } : {}),
    ...(isUnderWay || hold !== undefined ? {} : { forget: now() + KNOWN_FOR }),
  });
  return written === "written" ? { privacy, version: (before ?? 0) + 1 } : undefined;
};
