/** The server: tools over the official SDK on standard input and output, until the client goes. Answers are bounded; whatever fails is a tool's error by its name. */
import type * as Sdk from '@modelcontextprotocol/server'
import type { Io } from '../io.ts'
import { talkOn } from '../talk.ts'
import { ToolError } from './call.ts'
import type { Arguments, Documents } from './call.ts'
import { TOOLS } from './tools.ts'

const MOST_CHARACTERS = 40_000

export async function serve(version: string, io: Io): Promise<void> {
  const [sdk, { serveStdio }] = await Promise.all([import('@modelcontextprotocol/server'), import('@modelcontextprotocol/server/stdio')])
  const talk = talkOn(io.stderr, 'normal')
  serveStdio(() => serverFor(sdk, version, io), { onerror: error => talk.said(`mcp: ${error.message.replace(/\s+/g, ' ')}`) })
  // The client ends it by closing standard input.
  await new Promise<void>(resolve => { io.stdin.once('close', resolve).once('end', resolve); io.onInterrupt(resolve) })
}

function serverFor({ McpServer, fromJsonSchema }: typeof Sdk, version: string, io: Io): Sdk.McpServer {
  const server = new McpServer({ name: 'cleancopy', title: 'cleancopy', version }, { instructions: 'Extracts articles from web pages, files, archives and raw text. extract gives the article, metadata its facts, explain why blocks were kept or left out.' })
  for (const { name, title, description, inputSchema, answer } of TOOLS) {
    // Nothing is written or changed; an address may be fetched.
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true }
    server.registerTool(name, { title, description, inputSchema: fromJsonSchema<Arguments>(inputSchema), annotations }, async given => {
      try {
        return bounded(await answer(given, io), given)
      } catch (error) {
        const text = error instanceof ToolError ? error.message : `crashed: ${error instanceof Error ? error.message : String(error)}; please report this`
        return { isError: true, content: [{ type: 'text', text }] }
      }
    })
  }
  return server
}

/** One text, cut where it is too long; what else there is to say stands apart from it. */
export function bounded({ documents, failures, more }: Documents, { max_characters: most = MOST_CHARACTERS, offset = 0 }: Arguments): Sdk.CallToolResult {
  const whole = documents.length === 1 ? documents[0]!.text : documents.map(({ label, text }) => `===== ${label}\n${text}`).join('\n')
  // A pair of surrogates is one character and stays one.
  const at = (end: number): number => (/[\ud800-\udbff]/.test(whole.charAt(end - 1)) && end < whole.length ? end - 1 : end)
  const [begin, end] = [at(Math.min(offset, whole.length)), at(Math.min(offset + most, whole.length))]
  const notes = [
    ...(begin > 0 || end < whole.length ? [`Characters ${begin} to ${end} of ${whole.length}.${end < whole.length ? ` Call again with offset ${end} to read on.` : ''}`] : []),
    ...(more ? ['The input holds more documents: max_documents says how many are read.'] : []),
    ...failures.map(failure => `Failed: ${failure}`),
  ]
  return { content: [whole.slice(begin, end), ...notes].map(text => ({ type: 'text' as const, text })) }
}
