/** Bytes → text for peers that take only text: decoded as cleancopy decodes them, so that none loses by encoding. */
import { decode } from '../src/inputs/decode.ts'

export const decodePage = (bytes: Uint8Array): string => decode(bytes, null).text
