/** Work that stops now and then, wherever it yields, so that whoever does it can look at something else. */
export type Steps<T> = Generator<undefined, T>;

/** Does the work at a stretch: for a thread that nobody waits for meanwhile. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
