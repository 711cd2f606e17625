# Completion of steelyard for bash; made by packaging/completions.py
_shtab_steelyard_subparsers=(window list show score export import ballots compare check screenshot schema completion)

_shtab_steelyard_window_option_strings=(-h --help --scenario --weights --weight --must-have --enough --running --debug)
_shtab_steelyard_list_option_strings=(-h --help --json --debug)
_shtab_steelyard_show_option_strings=(-h --help --scenario --weights --weight --must-have --enough --running --debug)
_shtab_steelyard_score_option_strings=(-h --help --scenario --weights --weight --must-have --enough --running --json --debug)
_shtab_steelyard_export_option_strings=(-h --help --scenario --weights --weight --must-have --enough --running -o --output --format --chart --requirement --paper --without --semicolon --slides --force --debug)
_shtab_steelyard_import_option_strings=(-h --help -o --output --table --reading --dry-run --json --force --debug)
_shtab_steelyard_ballots_option_strings=(-h --help --round --debug)
_shtab_steelyard_compare_option_strings=(-h --help --json --debug)
_shtab_steelyard_check_option_strings=(-h --help --json --deep --strict --stale --debug)
_shtab_steelyard_screenshot_option_strings=(-h --help --scenario --weights --weight --must-have --enough --running -o --output --force --theme --size --scale --present --text-size --debug)
_shtab_steelyard_schema_option_strings=(-h --help --debug)
_shtab_steelyard_completion_option_strings=(-h --help --debug)
_shtab_steelyard_option_strings=(-h --help -V --version --debug)

_shtab_steelyard_window_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_window___weights_COMPGEN=_shtab_compgen_files
_shtab_steelyard_show_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_show___weights_COMPGEN=_shtab_compgen_files
_shtab_steelyard_score_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_score___weights_COMPGEN=_shtab_compgen_files
_shtab_steelyard_export_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_export___weights_COMPGEN=_shtab_compgen_files
_shtab_steelyard_export__o_COMPGEN=_shtab_compgen_files
_shtab_steelyard_export___output_COMPGEN=_shtab_compgen_files
_shtab_steelyard_import_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_import__o_COMPGEN=_shtab_compgen_files
_shtab_steelyard_import___output_COMPGEN=_shtab_compgen_files
_shtab_steelyard_import___reading_COMPGEN=_shtab_compgen_files
_shtab_steelyard_check_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_screenshot_pos_0_COMPGEN=_shtab_compgen_files
_shtab_steelyard_screenshot___weights_COMPGEN=_shtab_compgen_files
_shtab_steelyard_screenshot__o_COMPGEN=_shtab_compgen_files
_shtab_steelyard_screenshot___output_COMPGEN=_shtab_compgen_files

_shtab_steelyard_export___format_choices=(pdf md html csv xlsx json svg png)
_shtab_steelyard_export___chart_choices=(radar gaps contributions sensitivity tornado)
_shtab_steelyard_export___paper_choices=(a4 letter)
_shtab_steelyard_export___without_choices=(comparison weights assumptions sources)
_shtab_steelyard_screenshot___theme_choices=(light dark contrast)
_shtab_steelyard_schema_pos_0_choices=(comparison decision)
_shtab_steelyard_completion_pos_0_choices=(bash zsh fish powershell)
_shtab_steelyard_pos_0_choices=(window list show score export import ballots compare check screenshot schema completion)

_shtab_steelyard_window__h_nargs=0
_shtab_steelyard_window___help_nargs=0
_shtab_steelyard_window___debug_nargs=0
_shtab_steelyard_list__h_nargs=0
_shtab_steelyard_list___help_nargs=0
_shtab_steelyard_list___json_nargs=0
_shtab_steelyard_list___debug_nargs=0
_shtab_steelyard_show__h_nargs=0
_shtab_steelyard_show___help_nargs=0
_shtab_steelyard_show___debug_nargs=0
_shtab_steelyard_score__h_nargs=0
_shtab_steelyard_score___help_nargs=0
_shtab_steelyard_score___json_nargs=0
_shtab_steelyard_score___debug_nargs=0
_shtab_steelyard_export__h_nargs=0
_shtab_steelyard_export___help_nargs=0
_shtab_steelyard_export___semicolon_nargs=0
_shtab_steelyard_export___slides_nargs=0
_shtab_steelyard_export___force_nargs=0
_shtab_steelyard_export___debug_nargs=0
_shtab_steelyard_import__h_nargs=0
_shtab_steelyard_import___help_nargs=0
_shtab_steelyard_import___dry_run_nargs=0
_shtab_steelyard_import___json_nargs=0
_shtab_steelyard_import___force_nargs=0
_shtab_steelyard_import___debug_nargs=0
_shtab_steelyard_ballots__h_nargs=0
_shtab_steelyard_ballots___help_nargs=0
_shtab_steelyard_ballots___debug_nargs=0
_shtab_steelyard_compare_pos_0_nargs=2
_shtab_steelyard_compare__h_nargs=0
_shtab_steelyard_compare___help_nargs=0
_shtab_steelyard_compare___json_nargs=0
_shtab_steelyard_compare___debug_nargs=0
_shtab_steelyard_check_pos_0_nargs=+
_shtab_steelyard_check__h_nargs=0
_shtab_steelyard_check___help_nargs=0
_shtab_steelyard_check___json_nargs=0
_shtab_steelyard_check___deep_nargs=0
_shtab_steelyard_check___strict_nargs=0
_shtab_steelyard_check___debug_nargs=0
_shtab_steelyard_screenshot__h_nargs=0
_shtab_steelyard_screenshot___help_nargs=0
_shtab_steelyard_screenshot___force_nargs=0
_shtab_steelyard_screenshot___debug_nargs=0
_shtab_steelyard_schema__h_nargs=0
_shtab_steelyard_schema___help_nargs=0
_shtab_steelyard_schema___debug_nargs=0
_shtab_steelyard_completion__h_nargs=0
_shtab_steelyard_completion___help_nargs=0
_shtab_steelyard_completion___debug_nargs=0
_shtab_steelyard_pos_0_nargs=A...
_shtab_steelyard__h_nargs=0
_shtab_steelyard___help_nargs=0
_shtab_steelyard__V_nargs=0
_shtab_steelyard___version_nargs=0
_shtab_steelyard___debug_nargs=0


# $1=COMP_WORDS[1]
_shtab_compgen_files() {
  compgen -f -- $1  # files
}

# $1=COMP_WORDS[1]
_shtab_compgen_dirs() {
  compgen -d -- $1  # recurse into subdirs
}

# $1=COMP_WORDS[1]
_shtab_replace_nonword() {
  echo "${1//[^[:word:]]/_}"
}

# set default values (called for the initial parser & any subparsers)
_set_parser_defaults() {
  local subparsers_var="${prefix}_subparsers[@]"
  sub_parsers=${!subparsers_var-}

  local current_option_strings_var="${prefix}_option_strings[@]"
  current_option_strings=${!current_option_strings_var}

  completed_positional_actions=0

  _set_new_action "pos_$completed_positional_actions" true
}

# $1=action identifier
# $2=positional action (bool)
# set all identifiers for an action's parameters
_set_new_action() {
  current_action="${prefix}_$(_shtab_replace_nonword $1)"

  local current_action_compgen_var=${current_action}_COMPGEN
  current_action_compgen="${!current_action_compgen_var-}"

  local current_action_choices_var="${current_action}_choices[@]"
  current_action_choices="${!current_action_choices_var-}"

  local current_action_nargs_var="${current_action}_nargs"
  if [ -n "${!current_action_nargs_var-}" ]; then
    current_action_nargs="${!current_action_nargs_var}"
  else
    current_action_nargs=1
  fi

  current_action_args_start_index=$(( $word_index + 1 - $pos_only ))

  current_action_is_positional=$2
}

# Notes:
# `COMPREPLY`: what will be rendered after completion is triggered
# `completing_word`: currently typed word to generate completions for
# `${!var}`: evaluates the content of `var` and expand its content as a variable
#     hello="world"
#     x="hello"
#     ${!x} -> ${hello} -> "world"
_shtab_steelyard() {
  local completing_word="${COMP_WORDS[COMP_CWORD]}"
  local previous_word="${COMP_WORDS[COMP_CWORD-1]}"
  local completed_positional_actions
  local current_action
  local current_action_args_start_index
  local current_action_choices
  local current_action_compgen
  local current_action_is_positional
  local current_action_nargs
  local current_option_strings
  local sub_parsers
  COMPREPLY=()

  local prefix=_shtab_steelyard
  local word_index=0
  local pos_only=0 # "--" delimiter not encountered yet
  _set_parser_defaults
  word_index=1

  # determine what arguments are appropriate for the current state
  # of the arg parser
  while [ $word_index -ne $COMP_CWORD ]; do
    local this_word="${COMP_WORDS[$word_index]}"

    if [[ $pos_only = 1 || " $this_word " != " -- " ]]; then
      if [[ -n $sub_parsers && " ${sub_parsers[@]} " == *" $this_word "* ]]; then
        # valid subcommand: add it to the prefix & reset the current action
        prefix="${prefix}_$(_shtab_replace_nonword $this_word)"
        _set_parser_defaults
      fi

      if [[ " ${current_option_strings[@]} " == *" $this_word "* ]]; then
        # a new action should be acquired (due to recognised option string or
        # no more input expected from current action);
        # the next positional action can fill in here
        _set_new_action $this_word false
      fi

      if [[ "$current_action_nargs" != "*" ]] && \
         [[ "$current_action_nargs" != "+" ]] && \
         [[ "$current_action_nargs" != "?" ]] && \
         [[ "$current_action_nargs" != *"..." ]] && \
         (( $word_index + 1 - $current_action_args_start_index - $pos_only >= \
            $current_action_nargs )); then
        $current_action_is_positional && let "completed_positional_actions += 1"
        _set_new_action "pos_$completed_positional_actions" true
      fi
    else
      pos_only=1 # "--" delimiter encountered
    fi

    let "word_index+=1"
  done

  # Generate the completions

  COMPREPLY=()
  if [[ $pos_only = 0 && "$completing_word" == -* &&
        ( -z "$current_action_compgen" || "$current_action_is_positional" = true ) ]]; then
    # optional argument started: use option strings
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
      compgen -W "${current_option_strings[*]}" -- "$completing_word")
  elif [[ "$previous_word" =~ ^[0-9\&]*[\<\>]\>?$ ]]; then
    # handle redirection operators
    compopt -o filenames 2>/dev/null || : # bash>=4
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$completing_word")
  else
    # use choices & compgen
    local action_compgen_word="$completing_word"
    # handle tab-completing in the middle of a line (#248 <- #116)
    [[ -n "$current_action_compgen" && "$completing_word" == -* ]] && action_compgen_word=""
    [ -n "$current_action_compgen" ] && {
      [[ "$current_action_compgen" =~ _(file|dir|glob|FILE|DIR|GLOB)|File|Dir|Glob ]] &&
        compopt -o filenames 2>/dev/null || : # bash>=4
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
        "$current_action_compgen" "$action_compgen_word")
    }
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
      compgen -W "${current_action_choices[*]}" -- "$completing_word")
  fi

  if [[ ${#COMPREPLY[@]} = 0 ]]; then
    # native fallback matches are not necessarily filenames (e.g. variables)
    compopt +o filenames 2>/dev/null || : # bash>=4
  fi

  return 0
}

complete -o bashdefault -o default -F _shtab_steelyard steelyard
