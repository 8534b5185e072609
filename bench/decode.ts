/** Bytes → text for peers that take only text: decoded as cleancopy decodes them, so that none loses by encoding. */
import { decode } from '../src/inputs/decode.ts'

export const decodePage = async (bytes: Uint8Array): Promise<string> => (await decode(bytes, null)).text
