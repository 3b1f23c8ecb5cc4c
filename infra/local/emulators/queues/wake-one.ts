import type { Queue } from "./fauxqs.ts";

/**
 * One message wakes one waiting poll, and a poll that finds its message gone waits on, as long as it was told to. fauxqs
 * wakes them all, and all but one answer empty before their time. (For standard queues; there are no others.)
 */
export const wakeOne = (methods: Queue): void => {
  const { waitForMessages } = methods;
  methods.notifyWaiters = function () {
    const waiter = this.pollWaiters.shift();
    if (!waiter) return;
    clearTimeout(waiter.timer);
    waiter.resolve();
  };
  methods.waitForMessages = async function (seconds) {
    const until = Date.now() + seconds * 1_000;
    do await waitForMessages.call(this, (until - Date.now()) / 1_000);
    while (this.messages.length === 0 && Date.now() < until);
  };
};
