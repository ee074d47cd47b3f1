// Asks every name and takes the time. Plain JavaScript, so that a process whose memory is measured need not strip types.

/** Asks a tenth of the names first, then times the others; times in milliseconds, processor time in microseconds. */
export function timed(names, ask) {
  const warm = Math.floor(names.length * 0.1);
  for (const name of names.slice(0, warm)) ask(name);
  const times = [];
  let withHits = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (const name of names.slice(warm)) {
    const from = performance.now();
    if (ask(name)) withHits++;
    times.push(performance.now() - from);
  }
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { times, wallMs, processorUs: user + system, withHits };
}
