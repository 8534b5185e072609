/**
 * Many at once, out in order: runs up to `width` tasks, gives results in the order of the jobs,
 * each as soon as its turn comes, and asks for no more jobs than the reader keeps up with.
 */
interface Order<J> {
  /** Tasks at work at the same time. */
  readonly width: number
  /** Jobs taken and not yet given back, done ones included: the bound on memory. */
  readonly ahead: number
  /** What a job holds in memory until it is done, in any unit; the sum stays within `budget` but for a single job. */
  readonly weigh: (job: J) => number
  readonly budget: number
}

export async function* inOrder<J, R>(jobs: AsyncIterable<J>, task: (job: J) => Promise<R>, { width, ahead, weigh, budget }: Order<J>): AsyncGenerator<R> {
  const taken: Promise<R>[] = []
  let running = 0
  let held = 0
  let ended = false
  let broken: { error: unknown } | null = null
  let wakeReader: () => void = () => {}
  let wakeTaker: () => void = () => {}

  const take = async (): Promise<void> => {
    try {
      for await (const job of jobs) {
        while (!ended && running >= width) await new Promise<void>(resolve => { wakeTaker = resolve })
        if (ended) return
        const weight = weigh(job)
        running++
        held += weight
        const result = task(job).finally(() => { running--; held -= weight; wakeTaker() })
        // The reader meets the rejection when its turn comes; until then it is not unhandled.
        result.catch(() => {})
        taken.push(result)
        wakeReader()
        while (!ended && (taken.length >= ahead || held > budget)) await new Promise<void>(resolve => { wakeTaker = resolve })
        if (ended) return
      }
    } catch (error) {
      broken = { error }
    } finally {
      ended = true
      wakeReader()
    }
  }
  const taker = take()
  try {
    for (;;) {
      const next = taken[0]
      if (next) {
        const result = await next
        taken.shift()
        wakeTaker()
        yield result
      } else if (ended) {
        break
      } else {
        await new Promise<void>(resolve => { wakeReader = resolve })
      }
    }
    await taker
    if (broken !== null) throw (broken as { error: unknown }).error
  } finally {
    ended = true
    wakeTaker()
  }
}
