# Completion of steelyard for fish; made by packaging/completions.py
function _shtab_steelyard_scan
  set -g _shtab_steelyard_cmdpath ''
  set -g _shtab_steelyard_npos 0
  set -l tokens (commandline -opc)
  set -e tokens[1]
  set -l expect_value 0
  for t in $tokens
    if test $expect_value -eq 1
      set expect_value 0
      continue
    end
    switch "$t"
      case '--*=*'
        continue
      case '-*'
        if contains -- $t $_shtab_steelyard_opts_with_value
          set expect_value 1
        end
        continue
      case '*'
        if test $_shtab_steelyard_npos -eq 0
          set -l candidate $t
          if test -n "$_shtab_steelyard_cmdpath"
            set candidate "$_shtab_steelyard_cmdpath $t"
          end
          if contains -- $candidate $_shtab_steelyard_commands
            set -g _shtab_steelyard_cmdpath $candidate
            continue
          end
        end
        set -g _shtab_steelyard_npos (math $_shtab_steelyard_npos + 1)
    end
  end
end

# Condition helper: true if the current (sub)command path equals the given one.
function _shtab_steelyard_using
  _shtab_steelyard_scan
  test "$_shtab_steelyard_cmdpath" = "$argv"
end

set -g _shtab_steelyard_commands window list show score export import ballots compare check screenshot schema completion
set -g _shtab_steelyard_opts_with_value --chart --enough --format --must-have --output --paper --present --reading --requirement --round --running --scale --scenario --size --stale --table --text-size --theme --weight --weights --without -o

complete -c steelyard -e
complete -c steelyard -f

complete -c steelyard -n _shtab_steelyard_using -s h -l help -d 'show this help message and exit'
complete -c steelyard -n _shtab_steelyard_using -s V -l version -d 'show program'"'"'s version number and exit'
complete -c steelyard -n _shtab_steelyard_using -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a window -d 'Open the window (the default: steelyard [FILE]).'
complete -c steelyard -n '_shtab_steelyard_using window' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using window' -l scenario -x -d 'take the weights and must-haves of a scenario'
complete -c steelyard -n '_shtab_steelyard_using window' -l weights -xka "(__fish_complete_path (commandline -ct))" -d 'take the weights of a file'
complete -c steelyard -n '_shtab_steelyard_using window' -l weight -x -d 'set one weight, 0 to 10; repeatable'
complete -c steelyard -n '_shtab_steelyard_using window' -l must-have -x -d 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using window' -l enough -x -d 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using window' -l running -x -d 'name an option that is in operation already; repeatable'
complete -c steelyard -n '_shtab_steelyard_using window' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using window; and test $_shtab_steelyard_npos -eq 0' -ka "(__fish_complete_path (commandline -ct))" -d 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list); redis-vs-kafka'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a list -d 'List the built-in comparisons and their scenarios.'
complete -c steelyard -n '_shtab_steelyard_using list' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using list' -l json -d 'the list as JSON'
complete -c steelyard -n '_shtab_steelyard_using list' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a show -d 'Print the decision as text.'
complete -c steelyard -n '_shtab_steelyard_using show' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using show' -l scenario -x -d 'take the weights and must-haves of a scenario'
complete -c steelyard -n '_shtab_steelyard_using show' -l weights -xka "(__fish_complete_path (commandline -ct))" -d 'take the weights of a file'
complete -c steelyard -n '_shtab_steelyard_using show' -l weight -x -d 'set one weight, 0 to 10; repeatable'
complete -c steelyard -n '_shtab_steelyard_using show' -l must-have -x -d 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using show' -l enough -x -d 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using show' -l running -x -d 'name an option that is in operation already; repeatable'
complete -c steelyard -n '_shtab_steelyard_using show' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using show; and test $_shtab_steelyard_npos -eq 0' -ka "(__fish_complete_path (commandline -ct))" -d 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a score -d 'Print every figure.'
complete -c steelyard -n '_shtab_steelyard_using score' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using score' -l scenario -x -d 'take the weights and must-haves of a scenario'
complete -c steelyard -n '_shtab_steelyard_using score' -l weights -xka "(__fish_complete_path (commandline -ct))" -d 'take the weights of a file'
complete -c steelyard -n '_shtab_steelyard_using score' -l weight -x -d 'set one weight, 0 to 10; repeatable'
complete -c steelyard -n '_shtab_steelyard_using score' -l must-have -x -d 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using score' -l enough -x -d 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using score' -l running -x -d 'name an option that is in operation already; repeatable'
complete -c steelyard -n '_shtab_steelyard_using score' -l json -d 'every figure as JSON'
complete -c steelyard -n '_shtab_steelyard_using score' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using score; and test $_shtab_steelyard_npos -eq 0' -ka "(__fish_complete_path (commandline -ct))" -d 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a export -d 'Write the brief, a record, a table or a chart.'
complete -c steelyard -n '_shtab_steelyard_using export' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using export' -l scenario -x -d 'take the weights and must-haves of a scenario'
complete -c steelyard -n '_shtab_steelyard_using export' -l weights -xka "(__fish_complete_path (commandline -ct))" -d 'take the weights of a file'
complete -c steelyard -n '_shtab_steelyard_using export' -l weight -x -d 'set one weight, 0 to 10; repeatable'
complete -c steelyard -n '_shtab_steelyard_using export' -l must-have -x -d 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using export' -l enough -x -d 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using export' -l running -x -d 'name an option that is in operation already; repeatable'
complete -c steelyard -n '_shtab_steelyard_using export' -s o -l output -xka "(__fish_complete_path (commandline -ct))" -d 'the file to write; in .pdf .md .html .csv .xlsx .json .svg .png, or - for standard output'
complete -c steelyard -n '_shtab_steelyard_using export' -l format -xka "pdf md html csv xlsx json svg png" -d 'what to write, where the name of the file does not say it'
complete -c steelyard -n '_shtab_steelyard_using export' -l chart -xka "radar gaps contributions sensitivity tornado" -d 'the chart of .svg and .png; by default radar'
complete -c steelyard -n '_shtab_steelyard_using export' -l requirement -x -d 'what the sensitivity chart follows; by default the nearest flip'
complete -c steelyard -n '_shtab_steelyard_using export' -l paper -xka "a4 letter" -d 'the paper of the brief; by default a4'
complete -c steelyard -n '_shtab_steelyard_using export' -l without -xka "comparison weights assumptions sources" -d 'leave a part out of the brief; repeatable'
complete -c steelyard -n '_shtab_steelyard_using export' -l semicolon -d 'part the cells of a .csv so, with decimal commas'
complete -c steelyard -n '_shtab_steelyard_using export' -l slides -d 'the presentation instead of the brief (.pdf)'
complete -c steelyard -n '_shtab_steelyard_using export' -l force -d 'replace a file that exists'
complete -c steelyard -n '_shtab_steelyard_using export' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using export; and test $_shtab_steelyard_npos -eq 0' -ka "(__fish_complete_path (commandline -ct))" -d 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a import -d 'Read a table as a comparison or a decision.'
complete -c steelyard -n '_shtab_steelyard_using import' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using import' -s o -l output -xka "(__fish_complete_path (commandline -ct))" -d 'a comparison (.yaml) or a decision (.decision.yaml, .steelyard); by default standard output'
complete -c steelyard -n '_shtab_steelyard_using import' -l table -x -d 'which table of several; by default the largest'
complete -c steelyard -n '_shtab_steelyard_using import' -l reading -xka "(__fish_complete_path (commandline -ct))" -d 'how it is to be read, as saved before'
complete -c steelyard -n '_shtab_steelyard_using import' -l dry-run -d 'say how it is read, and write nothing'
complete -c steelyard -n '_shtab_steelyard_using import' -l json -d 'with --dry-run: everything that was read, as JSON'
complete -c steelyard -n '_shtab_steelyard_using import' -l force -d 'replace a file that exists'
complete -c steelyard -n '_shtab_steelyard_using import' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using import; and test $_shtab_steelyard_npos -eq 0' -ka "(__fish_complete_path (commandline -ct))" -d 'a table in Markdown, HTML, CSV, TSV, XLSX, XLS or ODS; - for standard input'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a ballots -d 'Add votes pasted from a chat to a decision, say what was taken.'
complete -c steelyard -n '_shtab_steelyard_using ballots' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using ballots' -l round -x -d 'the round that they belong to; by default the last one that has votes'
complete -c steelyard -n '_shtab_steelyard_using ballots' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a compare -d 'Two decisions: where they differ and which difference matters.'
complete -c steelyard -n '_shtab_steelyard_using compare' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using compare' -l json -d 'every difference as JSON'
complete -c steelyard -n '_shtab_steelyard_using compare' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a check -d 'Validate files: what they hold, or one line a fault: FILE:LINE:COLUMN: message.'
complete -c steelyard -n '_shtab_steelyard_using check' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using check' -l json -d 'what was found as JSON'
complete -c steelyard -n '_shtab_steelyard_using check' -l deep -d 'say what an expert would doubt in the table'
complete -c steelyard -n '_shtab_steelyard_using check' -l strict -d 'as --deep; every doubt is a fault (status 1)'
complete -c steelyard -n '_shtab_steelyard_using check' -l stale -x -d 'list what was not looked at for so long: 90d, 8w, 12m or 2y (status 1 where there is any)'
complete -c steelyard -n '_shtab_steelyard_using check' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using check; and test $_shtab_steelyard_npos -ge 0' -ka "(__fish_complete_path (commandline -ct))" -d 'comparisons and decisions; - for standard input'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a screenshot -d 'Write a picture of the window, without a display.'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l scenario -x -d 'take the weights and must-haves of a scenario'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l weights -xka "(__fish_complete_path (commandline -ct))" -d 'take the weights of a file'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l weight -x -d 'set one weight, 0 to 10; repeatable'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l must-have -x -d 'set the least acceptable fit of one requirement, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l enough -x -d 'set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l running -x -d 'name an option that is in operation already; repeatable'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -s o -l output -xka "(__fish_complete_path (commandline -ct))" -d 'the picture'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l force -d 'replace a file that exists'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l theme -xka "light dark contrast" -d theme
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l size -x -d 'of the window'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l scale -x -d 'pixels of the screen a pixel'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l present -x -d 'a step of the presentation: 1 to 7 or its name'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l text-size -x -d '50 to 300'
complete -c steelyard -n '_shtab_steelyard_using screenshot' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using screenshot; and test $_shtab_steelyard_npos -eq 0' -ka "(__fish_complete_path (commandline -ct))" -d 'a comparison, a decision, or the name of a built-in comparison (see: steelyard list)'
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a schema -d 'Print the JSON Schema of a kind of file, for editors.'
complete -c steelyard -n '_shtab_steelyard_using schema' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using schema' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using schema; and test $_shtab_steelyard_npos -eq 0' -ka "comparison decision" -d kind
complete -c steelyard -n '_shtab_steelyard_using; and test $_shtab_steelyard_npos -eq 0' -a completion -d 'Print what makes a shell complete commands and options.'
complete -c steelyard -n '_shtab_steelyard_using completion' -s h -l help -d 'show this help message and exit'
complete -c steelyard -n '_shtab_steelyard_using completion' -l debug -d 'say each step on standard error, with its time'
complete -c steelyard -n '_shtab_steelyard_using completion; and test $_shtab_steelyard_npos -eq 0' -ka "bash zsh fish powershell" -d 'bash or zsh or fish or powershell'
