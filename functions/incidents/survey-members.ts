import type { Complaint } from "../../shared/domain/complaint.ts";
import type { IncidentId } from "../../shared/domain/ids.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { Member, MemberStore } from "../../shared/storage/member-store.ts";

export interface Dependencies {
  members: Pick<MemberStore, "list">;
  store: Pick<ComplaintStore, "loadMany">;
}

export interface KnownMember extends Member {
  complaint: Complaint;
}

/** Of one survey: more are told as well, and counted no more. */
const MOST_SURVEYED = 2_000;
const PAGE = 500;

/** All members, with what each complaint is by now. */
export const surveyMembers = async (
  dependencies: Dependencies,
  id: IncidentId,
): Promise<{ members: KnownMember[]; isWhole: boolean }> => {
  const found: KnownMember[] = [];
  for (let after: string | undefined; ; ) {
    const { members, next } = await readMembers(dependencies, id, PAGE, after);
    found.push(...members);
    if (next === undefined) return { members: found, isWhole: true };
    if (found.length >= MOST_SURVEYED) return { members: found, isWhole: false };
    after = next;
  }
};

/** One page. Whoever left, or joined again later, is left out, so it may be short; `next` is absent after the last. */
export const readMembers = async (
  { members, store }: Dependencies,
  id: IncidentId,
  limit: number,
  after?: string,
): Promise<{ members: KnownMember[]; next?: string }> => {
  const page = await members.list(id, limit, after);
  const complaints = new Map(
    (await store.loadMany([...new Set(page.members.map(({ reference }) => reference))])).map((complaint) => [
      complaint.reference,
      complaint,
    ]),
  );
  const found = page.members.flatMap((member): KnownMember[] => {
    const complaint = complaints.get(member.reference);
    return complaint !== undefined && belongs(complaint, id, member) ? [{ ...member, complaint }] : [];
  });
  const next = page.isLast ? undefined : page.members.at(-1)?.place;
  return { members: found, ...(next === undefined ? {} : { next }) };
};

const belongs = ({ incident }: Complaint, id: IncidentId, { joinedAt }: Member): boolean =>
  incident?.id === id && incident.since === joinedAt;
