# Completion of steelyard for powershell; made by packaging/completions.py
$_shtab_steelyard_subparsers = @{
    '_shtab_steelyard' = @('window', 'list', 'show', 'score', 'export', 'import', 'ballots', 'compare', 'check', 'screenshot', 'schema', 'completion')
}
$_shtab_steelyard_option_strings = @{
    '_shtab_steelyard' = @('-h', '--help', '-V', '--version', '--debug')
    '_shtab_steelyard_ballots' = @('-h', '--help', '--round', '--debug')
    '_shtab_steelyard_check' = @('-h', '--help', '--json', '--deep', '--strict', '--stale', '--debug')
    '_shtab_steelyard_compare' = @('-h', '--help', '--json', '--debug')
    '_shtab_steelyard_completion' = @('-h', '--help', '--debug')
    '_shtab_steelyard_export' = @('-h', '--help', '--scenario', '--weights', '--weight', '--must-have', '--enough', '--running', '-o', '--output', '--format', '--chart', '--requirement', '--paper', '--without', '--semicolon', '--slides', '--force', '--debug')
    '_shtab_steelyard_import' = @('-h', '--help', '-o', '--output', '--table', '--reading', '--dry-run', '--json', '--force', '--debug')
    '_shtab_steelyard_list' = @('-h', '--help', '--json', '--debug')
    '_shtab_steelyard_schema' = @('-h', '--help', '--debug')
    '_shtab_steelyard_score' = @('-h', '--help', '--scenario', '--weights', '--weight', '--must-have', '--enough', '--running', '--json', '--debug')
    '_shtab_steelyard_screenshot' = @('-h', '--help', '--scenario', '--weights', '--weight', '--must-have', '--enough', '--running', '-o', '--output', '--force', '--theme', '--size', '--scale', '--present', '--text-size', '--debug')
    '_shtab_steelyard_show' = @('-h', '--help', '--scenario', '--weights', '--weight', '--must-have', '--enough', '--running', '--debug')
    '_shtab_steelyard_window' = @('-h', '--help', '--scenario', '--weights', '--weight', '--must-have', '--enough', '--running', '--debug')
}
$_shtab_steelyard_compgens = @{
    '_shtab_steelyard_check_pos_0' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_export___output' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_export___weights' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_export__o' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_export_pos_0' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_import___output' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_import___reading' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_import__o' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_import_pos_0' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_score___weights' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_score_pos_0' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_screenshot___output' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_screenshot___weights' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_screenshot__o' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_screenshot_pos_0' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_show___weights' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_show_pos_0' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_window___weights' = '_shtab_powershell_compgen_files'
    '_shtab_steelyard_window_pos_0' = '_shtab_powershell_compgen_files'
}
$_shtab_steelyard_choices = @{
    '_shtab_steelyard_completion_pos_0' = @('bash', 'zsh', 'fish', 'powershell')
    '_shtab_steelyard_export___chart' = @('radar', 'gaps', 'contributions', 'sensitivity', 'tornado')
    '_shtab_steelyard_export___format' = @('pdf', 'md', 'html', 'csv', 'xlsx', 'json', 'svg', 'png')
    '_shtab_steelyard_export___paper' = @('a4', 'letter')
    '_shtab_steelyard_export___without' = @('comparison', 'weights', 'assumptions', 'sources')
    '_shtab_steelyard_pos_0' = @('window', 'list', 'show', 'score', 'export', 'import', 'ballots', 'compare', 'check', 'screenshot', 'schema', 'completion')
    '_shtab_steelyard_schema_pos_0' = @('comparison', 'decision')
    '_shtab_steelyard_screenshot___theme' = @('light', 'dark', 'contrast')
}
$_shtab_steelyard_nargs = @{
    '_shtab_steelyard__V' = '0'
    '_shtab_steelyard___debug' = '0'
    '_shtab_steelyard___help' = '0'
    '_shtab_steelyard___version' = '0'
    '_shtab_steelyard__h' = '0'
    '_shtab_steelyard_ballots___debug' = '0'
    '_shtab_steelyard_ballots___help' = '0'
    '_shtab_steelyard_ballots__h' = '0'
    '_shtab_steelyard_check___debug' = '0'
    '_shtab_steelyard_check___deep' = '0'
    '_shtab_steelyard_check___help' = '0'
    '_shtab_steelyard_check___json' = '0'
    '_shtab_steelyard_check___strict' = '0'
    '_shtab_steelyard_check__h' = '0'
    '_shtab_steelyard_check_pos_0' = '+'
    '_shtab_steelyard_compare___debug' = '0'
    '_shtab_steelyard_compare___help' = '0'
    '_shtab_steelyard_compare___json' = '0'
    '_shtab_steelyard_compare__h' = '0'
    '_shtab_steelyard_compare_pos_0' = '2'
    '_shtab_steelyard_completion___debug' = '0'
    '_shtab_steelyard_completion___help' = '0'
    '_shtab_steelyard_completion__h' = '0'
    '_shtab_steelyard_export___debug' = '0'
    '_shtab_steelyard_export___force' = '0'
    '_shtab_steelyard_export___help' = '0'
    '_shtab_steelyard_export___semicolon' = '0'
    '_shtab_steelyard_export___slides' = '0'
    '_shtab_steelyard_export__h' = '0'
    '_shtab_steelyard_import___debug' = '0'
    '_shtab_steelyard_import___dry_run' = '0'
    '_shtab_steelyard_import___force' = '0'
    '_shtab_steelyard_import___help' = '0'
    '_shtab_steelyard_import___json' = '0'
    '_shtab_steelyard_import__h' = '0'
    '_shtab_steelyard_list___debug' = '0'
    '_shtab_steelyard_list___help' = '0'
    '_shtab_steelyard_list___json' = '0'
    '_shtab_steelyard_list__h' = '0'
    '_shtab_steelyard_pos_0' = 'A...'
    '_shtab_steelyard_schema___debug' = '0'
    '_shtab_steelyard_schema___help' = '0'
    '_shtab_steelyard_schema__h' = '0'
    '_shtab_steelyard_score___debug' = '0'
    '_shtab_steelyard_score___help' = '0'
    '_shtab_steelyard_score___json' = '0'
    '_shtab_steelyard_score__h' = '0'
    '_shtab_steelyard_screenshot___debug' = '0'
    '_shtab_steelyard_screenshot___force' = '0'
    '_shtab_steelyard_screenshot___help' = '0'
    '_shtab_steelyard_screenshot__h' = '0'
    '_shtab_steelyard_show___debug' = '0'
    '_shtab_steelyard_show___help' = '0'
    '_shtab_steelyard_show__h' = '0'
    '_shtab_steelyard_window___debug' = '0'
    '_shtab_steelyard_window___help' = '0'
    '_shtab_steelyard_window__h' = '0'
}
$_shtab_steelyard_help = @{
    '_shtab_steelyard__V' = 'show program''s version number and exit'
    '_shtab_steelyard___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard___help' = 'show this help message and exit'
    '_shtab_steelyard___version' = 'show program''s version number and exit'
    '_shtab_steelyard__h' = 'show this help message and exit'
    '_shtab_steelyard_ballots' = 'Add votes pasted from a chat to a decision, say what was taken.'
    '_shtab_steelyard_ballots___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_ballots___help' = 'show this help message and exit'
    '_shtab_steelyard_ballots___round' = 'the round that they belong to; by default the last one that has votes'
    '_shtab_steelyard_ballots__h' = 'show this help message and exit'
    '_shtab_steelyard_ballots_pos_0' = 'the decision, a file that the votes are kept in'
    '_shtab_steelyard_ballots_pos_1' = 'a text with codes (sy1...); - for standard input'
    '_shtab_steelyard_check' = 'Validate files: what they hold, or one line a fault: FILE:LINE:COLUMN: message.'
    '_shtab_steelyard_check___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_check___deep' = 'say what an expert would doubt in the table'
    '_shtab_steelyard_check___help' = 'show this help message and exit'
    '_shtab_steelyard_check___json' = 'what was found as JSON'
    '_shtab_steelyard_check___stale' = 'list what was not looked at for so long: 90d, 8w, 12m or 2y (status 1 where there is any)'
    '_shtab_steelyard_check___strict' = 'as --deep; every doubt is a fault (status 1)'
    '_shtab_steelyard_check__h' = 'show this help message and exit'
    '_shtab_steelyard_check_pos_0' = 'comparisons and decisions; - for standard input'
    '_shtab_steelyard_compare' = 'Two decisions: where they differ and which difference matters.'
    '_shtab_steelyard_compare___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_compare___help' = 'show this help message and exit'
    '_shtab_steelyard_compare___json' = 'every difference as JSON'
    '_shtab_steelyard_compare__h' = 'show this help message and exit'
    '_shtab_steelyard_compare_pos_0' = 'two decisions on one comparison'
    '_shtab_steelyard_completion' = 'Print what makes a shell complete commands and options.'
    '_shtab_steelyard_completion___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_completion___help' = 'show this help message and exit'
    '_shtab_steelyard_completion__h' = 'show this help message and exit'
    '_shtab_steelyard_completion_pos_0' = 'bash or zsh or fish or powershell'
    '_shtab_steelyard_export' = 'Write the brief, a record, a table or a chart.'
    '_shtab_steelyard_export___chart' = 'the chart of .svg and .png; by default radar'
    '_shtab_steelyard_export___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_export___enough' = 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
    '_shtab_steelyard_export___force' = 'replace a file that exists'
    '_shtab_steelyard_export___format' = 'what to write, where the name of the file does not say it'
    '_shtab_steelyard_export___help' = 'show this help message and exit'
    '_shtab_steelyard_export___must_have' = 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
    '_shtab_steelyard_export___output' = 'the file to write; in .pdf .md .html .csv .xlsx .json .svg .png, or - for standard output'
    '_shtab_steelyard_export___paper' = 'the paper of the brief; by default a4'
    '_shtab_steelyard_export___requirement' = 'what the sensitivity chart follows; by default the nearest flip'
    '_shtab_steelyard_export___running' = 'name an option that is in operation already; repeatable'
    '_shtab_steelyard_export___scenario' = 'take the weights and must-haves of a scenario'
    '_shtab_steelyard_export___semicolon' = 'part the cells of a .csv so, with decimal commas'
    '_shtab_steelyard_export___slides' = 'the presentation instead of the brief (.pdf)'
    '_shtab_steelyard_export___weight' = 'set one weight, 0 to 10; repeatable'
    '_shtab_steelyard_export___weights' = 'take the weights of a file'
    '_shtab_steelyard_export___without' = 'leave a part out of the brief; repeatable'
    '_shtab_steelyard_export__h' = 'show this help message and exit'
    '_shtab_steelyard_export__o' = 'the file to write; in .pdf .md .html .csv .xlsx .json .svg .png, or - for standard output'
    '_shtab_steelyard_export_pos_0' = 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
    '_shtab_steelyard_import' = 'Read a table as a comparison or a decision.'
    '_shtab_steelyard_import___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_import___dry_run' = 'say how it is read, and write nothing'
    '_shtab_steelyard_import___force' = 'replace a file that exists'
    '_shtab_steelyard_import___help' = 'show this help message and exit'
    '_shtab_steelyard_import___json' = 'with --dry-run: everything that was read, as JSON'
    '_shtab_steelyard_import___output' = 'a comparison (.yaml) or a decision (.decision.yaml, .steelyard); by default standard output'
    '_shtab_steelyard_import___reading' = 'how it is to be read, as saved before'
    '_shtab_steelyard_import___table' = 'which table of several; by default the largest'
    '_shtab_steelyard_import__h' = 'show this help message and exit'
    '_shtab_steelyard_import__o' = 'a comparison (.yaml) or a decision (.decision.yaml, .steelyard); by default standard output'
    '_shtab_steelyard_import_pos_0' = 'a table in Markdown, HTML, CSV, TSV, XLSX, XLS or ODS; - for standard input'
    '_shtab_steelyard_list' = 'List the built-in comparisons and their scenarios.'
    '_shtab_steelyard_list___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_list___help' = 'show this help message and exit'
    '_shtab_steelyard_list___json' = 'the list as JSON'
    '_shtab_steelyard_list__h' = 'show this help message and exit'
    '_shtab_steelyard_schema' = 'Print the JSON Schema of a kind of file, for editors.'
    '_shtab_steelyard_schema___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_schema___help' = 'show this help message and exit'
    '_shtab_steelyard_schema__h' = 'show this help message and exit'
    '_shtab_steelyard_score' = 'Print every figure.'
    '_shtab_steelyard_score___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_score___enough' = 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
    '_shtab_steelyard_score___help' = 'show this help message and exit'
    '_shtab_steelyard_score___json' = 'every figure as JSON'
    '_shtab_steelyard_score___must_have' = 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
    '_shtab_steelyard_score___running' = 'name an option that is in operation already; repeatable'
    '_shtab_steelyard_score___scenario' = 'take the weights and must-haves of a scenario'
    '_shtab_steelyard_score___weight' = 'set one weight, 0 to 10; repeatable'
    '_shtab_steelyard_score___weights' = 'take the weights of a file'
    '_shtab_steelyard_score__h' = 'show this help message and exit'
    '_shtab_steelyard_score_pos_0' = 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
    '_shtab_steelyard_screenshot' = 'Write a picture of the window, without a display.'
    '_shtab_steelyard_screenshot___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_screenshot___enough' = 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
    '_shtab_steelyard_screenshot___force' = 'replace a file that exists'
    '_shtab_steelyard_screenshot___help' = 'show this help message and exit'
    '_shtab_steelyard_screenshot___must_have' = 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
    '_shtab_steelyard_screenshot___output' = 'the picture'
    '_shtab_steelyard_screenshot___present' = 'a step of the presentation: 1 to 7 or its name'
    '_shtab_steelyard_screenshot___running' = 'name an option that is in operation already; repeatable'
    '_shtab_steelyard_screenshot___scale' = 'pixels of the screen a pixel'
    '_shtab_steelyard_screenshot___scenario' = 'take the weights and must-haves of a scenario'
    '_shtab_steelyard_screenshot___size' = 'of the window'
    '_shtab_steelyard_screenshot___text_size' = '50 to 300'
    '_shtab_steelyard_screenshot___weight' = 'set one weight, 0 to 10; repeatable'
    '_shtab_steelyard_screenshot___weights' = 'take the weights of a file'
    '_shtab_steelyard_screenshot__h' = 'show this help message and exit'
    '_shtab_steelyard_screenshot__o' = 'the picture'
    '_shtab_steelyard_screenshot_pos_0' = 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
    '_shtab_steelyard_show' = 'Print the decision as text.'
    '_shtab_steelyard_show___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_show___enough' = 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
    '_shtab_steelyard_show___help' = 'show this help message and exit'
    '_shtab_steelyard_show___must_have' = 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
    '_shtab_steelyard_show___running' = 'name an option that is in operation already; repeatable'
    '_shtab_steelyard_show___scenario' = 'take the weights and must-haves of a scenario'
    '_shtab_steelyard_show___weight' = 'set one weight, 0 to 10; repeatable'
    '_shtab_steelyard_show___weights' = 'take the weights of a file'
    '_shtab_steelyard_show__h' = 'show this help message and exit'
    '_shtab_steelyard_show_pos_0' = 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
    '_shtab_steelyard_window' = 'Open the window (the default: steelyard [FILE]).'
    '_shtab_steelyard_window___debug' = 'say each step on standard error, with its time'
    '_shtab_steelyard_window___enough' = 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
    '_shtab_steelyard_window___help' = 'show this help message and exit'
    '_shtab_steelyard_window___must_have' = 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
    '_shtab_steelyard_window___running' = 'name an option that is in operation already; repeatable'
    '_shtab_steelyard_window___scenario' = 'take the weights and must-haves of a scenario'
    '_shtab_steelyard_window___weight' = 'set one weight, 0 to 10; repeatable'
    '_shtab_steelyard_window___weights' = 'take the weights of a file'
    '_shtab_steelyard_window__h' = 'show this help message and exit'
    '_shtab_steelyard_window_pos_0' = 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list); redis-vs-kafka'
}

# --- Helper functions ---

function _shtab_powershell_compgen_files {
  param([string]$WordToComplete)
  $dir = ''
  if ($WordToComplete -match '^(.*[\\/])') { $dir = $Matches[1] }
  Get-ChildItem -Path "$WordToComplete*" -File -ErrorAction SilentlyContinue |
    ForEach-Object { $dir + $_.Name }
  Get-ChildItem -Path "$WordToComplete*" -Directory -ErrorAction SilentlyContinue |
    ForEach-Object { $dir + $_.Name + [System.IO.Path]::DirectorySeparatorChar }
}

function _shtab_powershell_compgen_dirs {
  param([string]$WordToComplete)
  $dir = ''
  if ($WordToComplete -match '^(.*[\\/])') { $dir = $Matches[1] }
  Get-ChildItem -Path "$WordToComplete*" -Directory -ErrorAction SilentlyContinue |
    ForEach-Object { $dir + $_.Name + [System.IO.Path]::DirectorySeparatorChar }
}

function _shtab_powershell_replace_nonword {
  param([string]$Text)
  $Text -replace '[^\w]', '_'
}

# --- Main completer ---

Register-ArgumentCompleter -Native -CommandName steelyard -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  # Tokenize the command line (skip program name)
  $allTokens = @()
  if ($commandAst.CommandElements.Count -gt 1) {
    $allTokens = @($commandAst.CommandElements[1..($commandAst.CommandElements.Count - 1)] |
      ForEach-Object { $_.ToString() })
  }

  # Determine which tokens are "completed" (before the word being typed)
  # The last token is the one currently being completed if it matches wordToComplete
  $tokens = @()
  if ($allTokens.Count -gt 0) {
    if ($wordToComplete -and $allTokens[-1] -eq $wordToComplete) {
      if ($allTokens.Count -gt 1) {
        $tokens = $allTokens[0..($allTokens.Count - 2)]
      }
    } else {
      $tokens = $allTokens
    }
  }

  # State tracking
  $prefix = '_shtab_steelyard'
  $completedPositionals = 0
  $currentActionKey = "${prefix}_pos_0"
  $currentActionNargs = 1
  $currentActionArgsConsumed = 0
  $currentActionIsPositional = $true
  $posOnly = $false

  # Helper: look up nargs for a given action key (default 1)
  function Get-ActionNargs($actionKey) {
    $n = $_shtab_steelyard_nargs[$actionKey]
    if ($n) { return $n } else { return '1' }
  }

  # Helper: look up help text for a given action key (empty if none)
  function Get-ActionHelp($actionKey) {
    return $_shtab_steelyard_help[$actionKey]
  }

  # Walk completed tokens to determine current parser state
  foreach ($token in $tokens) {
    if ($posOnly -or $token -ne '--') {
      # Check for subparser match
      $currentSubparsers = $_shtab_steelyard_subparsers[$prefix]
      if ($currentSubparsers -and $currentSubparsers -contains $token) {
        $prefix = $prefix + '_' + (_shtab_powershell_replace_nonword $token)
        $completedPositionals = 0
        $currentActionKey = "${prefix}_pos_0"
        $currentActionNargs = Get-ActionNargs $currentActionKey
        $currentActionArgsConsumed = 0
        $currentActionIsPositional = $true
        continue
      }
      # Check for option string match
      $currentOptions = $_shtab_steelyard_option_strings[$prefix]
      if ($currentOptions -and $currentOptions -contains $token) {
        $currentActionKey = $prefix + '_' + (_shtab_powershell_replace_nonword $token)
        $currentActionNargs = Get-ActionNargs $currentActionKey
        $currentActionArgsConsumed = 0
        $currentActionIsPositional = $false
        continue
      }
      # Consume argument for current action
      $currentActionArgsConsumed++
      if ($currentActionNargs -ne '*' -and
        $currentActionNargs -ne '+' -and
        $currentActionNargs -ne '?' -and
        $currentActionNargs -notlike '*...*') {
        if ($currentActionArgsConsumed -ge [int]$currentActionNargs) {
          if ($currentActionIsPositional) { $completedPositionals++ }
          $currentActionKey = "${prefix}_pos_${completedPositionals}"
          $currentActionNargs = Get-ActionNargs $currentActionKey
          $currentActionArgsConsumed = 0
          $currentActionIsPositional = $true
        }
      }
    } else {
      $posOnly = $true
    }
  }
  # --- Generate completions ---
  if ($env:SHTAB_DEBUG -eq 'true') {
    Write-Host "shtab: wordToComplete='$wordToComplete' prefix='$prefix' `
    actionKey='$currentActionKey' isPositional='$currentActionIsPositional' posOnly='$posOnly'"
  }

  $completions = @()

  if (-not $posOnly -and $wordToComplete -like '-*') {
    # Complete option strings, tooltipped with each option's own help text
    $opts = $_shtab_steelyard_option_strings[$prefix]
    if ($opts) {
      foreach ($opt in $opts) {
        if ($opt -like "$wordToComplete*") {
          $optKey = $prefix + '_' + (_shtab_powershell_replace_nonword $opt)
          $completions += , @{Text = $opt; Tooltip = Get-ActionHelp $optKey}
        }
      }
    }
  } else {
    # Complete subparsers (only when current action is positional),
    # tooltipped with each subcommand's own help text
    if ($currentActionIsPositional) {
      $subs = $_shtab_steelyard_subparsers[$prefix]
      if ($subs) {
        foreach ($sub in $subs) {
          if ($sub -like "$wordToComplete*") {
            $subKey = $prefix + '_' + (_shtab_powershell_replace_nonword $sub)
            $completions += , @{Text = $sub; Tooltip = Get-ActionHelp $subKey}
          }
        }
      }
    }

    $actionHelp = Get-ActionHelp $currentActionKey

    # Complete choices for current action (positional or option)
    $actionChoices = $_shtab_steelyard_choices[$currentActionKey]
    if ($actionChoices) {
      foreach ($choice in $actionChoices) {
        if ($choice -like "$wordToComplete*") {
          $completions += , @{Text = $choice; Tooltip = $actionHelp}
        }
      }
    }
    # Complete using compgen function for current action
    $actionCompgen = $_shtab_steelyard_compgens[$currentActionKey]
    if ($actionCompgen) {
      foreach ($item in @(& $actionCompgen $wordToComplete)) {
        $completions += , @{Text = $item; Tooltip = $actionHelp}
      }
    }
  }
  # Deduplicate (by text) and emit CompletionResult objects
  $seen = New-Object System.Collections.Generic.HashSet[string]
  $results = @()
  foreach ($c in $completions) {
    if ($seen.Add($c.Text)) {
      $tooltip = if ($c.Tooltip) { $c.Tooltip } else { $c.Text }
      $results += [System.Management.Automation.CompletionResult]::new(
        $c.Text,          # completionText
        $c.Text,          # listItemText
        'ParameterValue',  # resultType
        $tooltip          # toolTip
      )
    }
  }
  # Prevent fallback file-path completion (PowerShell/PowerShell#19628)
  if ($results.Count -eq 0) { return $null }
  $results
}
