import { type Observation, type Rise, type Subject, type Watched, watchRises } from "../early-warning/watch-rises.ts";
import type { Instant } from "../time.ts";

/**
 * `watchRises`, but for so many alarms at most, the least probable first. The others are decided by a later look, which
 * finds them where they still are: what begins here is what somebody is told of.
 */
export const tellRises = (
  rises: readonly Rise[],
  observations: readonly Observation[],
  now: Instant,
  most: number,
): Watched => {
  const watched = watchRises(rises, observations, now);
  if (watched.alarms.length <= most) return watched;
  const postponed = watched.alarms.toSorted((one, other) => one.probability - other.probability).slice(most);
  const names = new Set(postponed.map(nameOf));
  return watchRises(
    rises,
    observations.filter((observation) => !names.has(nameOf(observation))),
    now,
  );
};

const nameOf = ({ dimension, value }: Subject): string => `${dimension} ${value}`;
