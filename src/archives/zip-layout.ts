/** Documents and collections that are ZIPs inside say here which of their files are their articles. */
import type { Hints } from '../model/contracts.ts'

/** The files of a ZIP by name, for layouts to look into. */
export interface ZipFiles {
  readonly names: ReadonlySet<string>
  /** Null where there is none of that name, or it can't be read. */
  readonly read: (name: string) => Promise<Uint8Array | null>
}
/** `locked`: its bytes are encrypted, though the ZIP says nothing of that. */
export interface Picked { readonly name: string; readonly hints: Hints | null; readonly nests: boolean; readonly locked?: boolean }
/** A kind of document that is a ZIP inside: which of its files are its articles, in which order. */
export interface ZipLayout {
  readonly is: (names: ReadonlySet<string>) => boolean
  readonly pick: (files: ZipFiles) => Promise<readonly Picked[]>
}
