/** Help on options that hold for every call. */
import type { Topic } from './topic.ts'

export const config: Topic = {
  name: 'config', aliases: ['configuration', 'settings', 'environment', 'env', 'precedence', 'defaults', 'cleancopy.config', 'rc'],
  summary: 'options for every call: files and CLEANCOPY_ variables',
  options: ['--config', '--no-config'],
  text: `Options that hold for every call stand in a file cleancopy.config.json, .yaml,
.toml or .js. Keys are the long options without their dashes, switches are true
or false, lists are lists:

  {
    "to": "markdown",
    "front-matter": true,
    "remove": [".promo", "aside"],
    "phrases": ["harbour news comes*"]
  }

What weighs most comes first:

  1. options that are typed
  2. the environment: CLEANCOPY_TO=text, CLEANCOPY_FRONT_MATTER=true
  3. the project's file: the first one from the working directory upwards
  4. your own: in $XDG_CONFIG_HOME/cleancopy or ~/.config/cleancopy,
     on Windows in %APPDATA%\\cleancopy

One that is given again replaces the other, lists too. An option that does not
fit a call (fields, where markdown is asked for) is left out of that call.
--config FILE, or CLEANCOPY_CONFIG, takes that file in place of 3 and 4.
--no-config takes neither files nor variables.

  $ cleancopy config
  $ cleancopy config -t json
  $ cleancopy --no-config page.html
  $ CLEANCOPY_TO=text cleancopy page.html

A folder from elsewhere may bring a file of that name. So the project's file
can't say output or allow-private, and a cleancopy.config.js there is not run:
code runs only from your own folder or where --config names it. Paths in a file
begin where it stands. url, resume and retry-failed belong to one call.
`,
}
