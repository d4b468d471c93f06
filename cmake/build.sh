# shellcheck shell=bash disable=SC2154
# Building quietly: one line of progress, the full log only on failure. Sourced by ./konkurs and ./check.
#   is_configured PRESET
#   configure PRESET [CMAKE ARGUMENTS …]
#   build PRESET [TARGETS …]
# The log is build/<preset>/build.log; `root` is the checkout.

# One updating line on a terminal, every tenth part otherwise. Ninja's lines come in on stdin.
show_progress() {
  local what=$1 line shown=0 done_count total
  while IFS= read -r line; do
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (Building|Linking) ]] || continue
    done_count=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
    if [ -t 2 ]; then
      printf '\r%s: %d/%d ' "$what" "$done_count" "$total" >&2
      shown=1
    elif (( done_count * 10 / total != (done_count - 1) * 10 / total || done_count == 1 )); then
      printf '%s: %d/%d\n' "$what" "$done_count" "$total" >&2
    fi
  done
  if [ "$shown" = 1 ]; then printf '\r\033[K' >&2; fi
}

failed_build() {
  cat "$1" >&2
  printf '%s\n' "Сборка не удалась (журнал: $1)" "The build failed (log: $1)" >&2
  return 1
}

# Whether the preset is configured as it now is and for this place: a checkout may be moved or copied.
is_configured() {
  local stamp="$root/build/$1/.configured"
  [ -e "$stamp" ] && [ "$(<"$stamp")" = "$root" ] && ! [ "$root/CMakePresets.json" -nt "$stamp" ]
}

configure() {
  local preset=$1 log="$root/build/$1/build.log" anew=()
  shift
  mkdir -p "${log%/*}"
  is_configured "$preset" || anew=(--fresh)
  alone "$preset" cmake -S "$root" --preset "$preset" "${anew[@]}" "$@" >"$log" 2>&1 || failed_build "$log" || return 1
  printf '%s\n' "$root" >"$root/build/$preset/.configured"
}

build() {
  local preset=$1 log="$root/build/$1/build.log"
  shift
  alone "$preset" ninja -C "$root/build/$preset" "$@" 2>&1 | tee "$log" | show_progress "Сборка ($preset) / building"
  [ "${PIPESTATUS[0]}" = 0 ] || failed_build "$log"
}

# Two at once must not build over each other.
alone() { flock "$root/build/$1/.lock" "${@:2}"; }
