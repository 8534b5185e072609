/** `cleancopy mcp`: a Model Context Protocol server for agents, on standard input and output. */
import type { Command } from '../command.ts'
import { serve } from '../mcp/server.ts'
import { UsageError } from '../values.ts'
import { version } from '../version.ts'

export const command: Command = {
  options: [],
  operands: [],
  about: `Tools: extract (the article), explain (what was kept and left out, and why) and
metadata. Each takes a path, a url, html or text. For a client that starts
servers by their command:

  { "mcpServers": { "cleancopy": {
    "command": "npx", "args": ["-y", "cleancopy", "mcp"] } } }

Addresses are fetched as the plain call does it: private ones are refused, sizes
and times are bounded. Nothing is written. What is configured holds here too:
see cleancopy help config.
`,
  answer: async (_, inputs, io) => {
    if (inputs.length > 0) throw new UsageError(`mcp: got '${inputs[0]}', expected no input: documents come from the client`)
    if (io.stdin.isTTY === true) io.stderr.write('cleancopy: mcp speaks with a client on standard input and output; Ctrl-C ends it\n')
    await serve(version(), io)
    return 0
  },
}
