/** Until nobody waits for anything: work that can wait begins here, and not between a tap and its answer. */
export function idle(): Promise<void> {
  return new Promise((done) => ('requestIdleCallback' in globalThis ? requestIdleCallback(() => done()) : setTimeout(done, 200)))
}
