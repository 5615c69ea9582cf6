// One turn at a time, in the order they were said; an answer that comes late for an earlier conversation is dropped.

const STILL_WAITING_MS = 5_000;

/**
 * door: {send(turn)}, which returns the reply or throws.
 * on: {waiting(whether), long() when an answer takes its time, answered(turn, reply), failed(turn, error)}.
 */
export function setUpDelivery(door, on) {
  let queue = Promise.resolve();
  let queued = 0;
  let visit = 0; // counts conversations on this page

  async function deliver(turn, from) {
    if (from !== visit) return;
    on.waiting(true);
    const patience = setTimeout(on.long, STILL_WAITING_MS);
    try {
      const reply = await door.send(turn);
      if (from === visit) on.answered(turn, reply);
    } catch (error) {
      if (from === visit) on.failed(turn, error);
    } finally {
      clearTimeout(patience);
      if (from === visit) {
        queued -= 1;
        on.waiting(queued > 0);
      }
    }
  }

  return {
    isBusy: () => queued > 0,

    enqueue(turn) {
      queued += 1;
      const from = visit;
      queue = queue.then(() => deliver(turn, from));
    },

    /** Another conversation begins: whatever is still under way belongs to the one before. */
    hangUp() {
      visit += 1;
      queue = Promise.resolve();
      queued = 0;
    },
  };
}
