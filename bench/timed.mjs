// Asks every name and takes the time. Plain JavaScript, so that a process whose memory is measured need not strip types.

/** Asks a tenth of the `count` names first, then times the others; times in milliseconds, processor time in microseconds. */
export function timed(names, count, ask) {
  const warm = Math.floor(count * 0.1);
  const times = new Float64Array(count - warm);
  let withHits = 0;
  let cpu = process.cpuUsage();
  let started = performance.now();
  let asked = 0;
  for (const name of names) {
    const from = performance.now();
    if (ask(name) && asked >= warm) withHits++;
    if (asked >= warm) times[asked - warm] = performance.now() - from;
    if (++asked !== warm) continue;
    cpu = process.cpuUsage();
    started = performance.now();
  }
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { times, wallMs, processorUs: user + system, withHits };
}
