# bash completion for konkurs. Verbs and options are read from the program's own help, so that none is ever forgotten.
_konkurs() {
  local current=${COMP_WORDS[COMP_CWORD]} program=${COMP_WORDS[0]} verb='' word
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* || $word == ru || $word == en ]] || { verb=$word; break; }
  done
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$("$program" ${verb:+"$verb"} --help --lang en 2>/dev/null |
      sed -n '/^  *-/s/^\( *[^ ]*,\)\{0,1\} *\(--[a-z-]*\).*/\2/p')" -- "$current")
  elif [[ -z $verb ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$("$program" --help --lang en 2>/dev/null |
      sed -n '/^Verbs/,/^$/s/^  \([a-z]*\)  .*/\1/p')" -- "$current")
  fi
}
complete -o default -F _konkurs konkurs ./konkurs
