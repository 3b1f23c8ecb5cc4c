import { iso } from "../../shared/domain/time.ts";
import type { Erasure, Privacy } from "../../shared/storage/privacy-store.ts";

export const showPrivacy = ({ customer, hold, released, erasure, exports }: Privacy) => ({
  customer,
  hold: hold && { ...hold, at: iso(hold.at) },
  released: released && { ...released, at: iso(released.at) },
  erasure: erasure && showErasure(erasure),
  exports: exports.map(({ by, at }) => ({ by, at: iso(at) })),
});

const showErasure = ({ by, at, doneAt, erased }: Erasure) => ({
  state: doneAt === undefined ? "erasing" : "erased",
  by,
  at: iso(at),
  doneAt: doneAt === undefined ? undefined : iso(doneAt),
  erased,
});
