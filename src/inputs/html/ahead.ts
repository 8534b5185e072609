/** Where a string stands next. Asked for rising positions, it searches each part of the text once. */
export class Ahead {
  private at = -1
  constructor(private readonly text: string, private readonly what: string) {}
  next(position: number): number {
    if (this.at < position) {
      const found = this.text.indexOf(this.what, position)
      this.at = found < 0 ? Number.MAX_SAFE_INTEGER : found
    }
    return this.at
  }
}
