/** A column of numbers, each from its index. By `Float32Array.from` it would take four times as long: that goes through an iterator. */
export function column(length: number, of: (i: number) => number): Float32Array {
  const out = new Float32Array(length)
  for (let i = 0; i < length; i++) out[i] = of(i)
  return out
}
