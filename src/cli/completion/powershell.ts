/** For PowerShell from 5 on. Where nothing is offered, it offers files itself. */
import { flagsOf } from './shape.ts'
import type { Option, Shape } from './shape.ts'

export const powershell = ({
  options,
  commands,
}: Shape): string => `# PowerShell completion for cleancopy: cleancopy completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName cleancopy -ScriptBlock {
  param($word, $ast, $position)
  $calls = @{
${[{ name: '', options, operands: null, files: false }, ...commands]
  .map(
    ({ name, options, operands, files }) => `    ${quoted(name)} = @{
      operands = ${operands === null ? '$null' : `@(${operands.map(quoted).join(', ')})`}
      files = ${files ? '$true' : '$false'}
      options = [ordered]@{
${options.flatMap(option => flagsOf(option).map(flag => `        ${quoted(flag)} = @{ meaning = ${quoted(option.summary)}; list = ${option.values.kind === 'words' && option.values.list ? '$true' : '$false'}; values = ${valuesIn(option)} }`)).join('\n')}
      }
    }`,
  )
  .join('\n')}
  }
  $summaries = [ordered]@{
${commands.map(({ name, summary }) => `    ${quoted(name)} = ${quoted(summary)}`).join('\n')}
  }
  $offer = { param($text, $kind, $meaning) [System.Management.Automation.CompletionResult]::new($text, $text, $kind, $meaning) }
  # Case counts in flags, so keys are compared here and not looked up.
  $find = { param($table, $key) $table.Keys | Where-Object { $_ -ceq $key } | ForEach-Object { $table[$_] } | Select-Object -First 1 }
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position -or ($_.Extent.EndOffset -eq $position -and $word -eq '') } | ForEach-Object { $_.ToString() })
  $call = if ($before.Count -gt 1 -and $summaries.Contains($before[1])) { $calls[$before[1]] } else { $calls[''] }
  $option = & $find $call.options $before[-1]
  if ($null -ne $option -and $null -ne $option.values) {
    $kept = if ($option.list -and $word.Contains(',')) { $word.Substring(0, $word.LastIndexOf(',') + 1) } else { '' }
    foreach ($value in $option.values) { if ("$kept$value".StartsWith($word)) { & $offer "$kept$value" 'ParameterValue' $value } }
    return
  }
  if ($word.StartsWith('-')) {
    foreach ($flag in $call.options.Keys) { if ($flag.StartsWith($word)) { & $offer $flag 'ParameterName' $call.options[$flag].meaning } }
    return
  }
  if ($before.Count -eq 1) { foreach ($name in $summaries.Keys) { if ($name.StartsWith($word)) { & $offer $name 'ParameterValue' $summaries[$name] } } }
  if ($call.files -and $before.Count -gt 2) { return }
  foreach ($operand in $call.operands) { if ($operand.StartsWith($word)) { & $offer $operand 'ParameterValue' $operand } }
}
`

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const valuesIn = ({ values }: Option): string => (values.kind === 'words' ? `@(${values.words.map(quoted).join(', ')})` : '$null')
